package org.ngoaingu.plan;

import java.util.List;
import org.ngoaingu.platform.Wording;

/**
 * Something that a plan has units do (nhiệm vụ), a row of the task list of its appendix.
 *
 * @param id short id, never shown
 * @param name a few words
 * @param section where the plan says so: {@code Phụ lục I, mục 2}
 * @param quote the plan's own words for the work
 * @param lead bodies that answer for it (cơ quan chủ trì)
 * @param support bodies that help (cơ quan phối hợp)
 * @param product the plan's own words for what comes out; empty where it has none
 * @param time the plan's own words for when
 * @param schedules the days that follow from these words; empty where none follow
 */
public record Task(
        String id,
        Wording name,
        String section,
        String quote,
        List<Body> lead,
        List<Body> support,
        String product,
        String time,
        List<Schedule> schedules) {

    public Task {
        lead = List.copyOf(lead);
        support = List.copyOf(support);
        schedules = List.copyOf(schedules);
    }
}

package org.ngoaingu.assistant.announcement;

import java.util.Locale;
import org.ngoaingu.announcement.AnnouncementId;
import org.ngoaingu.announcement.AnnouncementView;
import org.ngoaingu.announcement.Announcements;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.Actor;
import org.springframework.stereotype.Component;

/** An announcement in one message that takes the place of the earlier one, as it stands for who looks at it. */
@Component
class AnnouncementCard {

    private final Announcements announcements;
    private final PreviewCard preview;
    private final RunCard run;
    private final ReportCard report;
    private final BroadcastWords words;

    AnnouncementCard(
            Announcements announcements, PreviewCard preview, RunCard run, ReportCard report, BroadcastWords words) {
        this.announcements = announcements;
        this.preview = preview;
        this.run = run;
        this.report = report;
        this.words = words;
    }

    /** The card, or the words that an unknown one gets too. */
    Reply of(AnnouncementId id, Actor who, Locale language) {
        return announcements
                .find(who, id)
                .map(it -> of(it, who, language))
                .orElseGet(() -> words.reply(language, Message.of("announcement.refused.unknown")));
    }

    Reply of(AnnouncementView it, Actor who, Locale language) {
        return switch (it.state()) {
            case DRAFT -> preview.draft(it, who, language);
            case WAITING_FOR_APPROVAL -> preview.waiting(it, who, language);
            case SCHEDULED, RUNNING, PAUSED -> run.of(it, who, language);
            case ENDED, CANCELLED, EXPIRED -> report.of(it, who, language);
        };
    }
}

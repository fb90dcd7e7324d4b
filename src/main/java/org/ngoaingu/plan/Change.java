package org.ngoaingu.plan;

import java.time.LocalDate;

/** Something that changes by itself, without anybody's doing. */
public sealed interface Change {

    /** The last day on which all is as it is. */
    LocalDate lastDay();

    /** The person grows out of the line's group; the age is reckoned from 1 January when only the year is known. */
    record OutgrowsLine(int years, LocalDate lastDay) implements Change {}

    /** The person stays in the line but grows out of the group that the plan puts first. */
    record OutgrowsFocus(int years, LocalDate lastDay) implements Change {}

    /** The milestone ends; from then on it is judged by the posts of its last day. */
    record MilestoneEnds(LocalDate lastDay) implements Change {}
}

package org.ngoaingu.progress;

/** How far a unit will be with a line at its milestone, if it goes on as in the past weeks. */
public sealed interface Forecast {

    /**
     * Heads that will have reached the level by the milestone.
     *
     * @param low where the slower weeks would lead
     * @param expected where the middle pace leads
     * @param high where the faster weeks would lead
     * @param pacePerWeek the middle pace, heads a week; below nought where certificates end faster than new ones come
     * @param paceNeeded heads a week that would just reach the goal
     */
    record Expected(int low, int expected, int high, double pacePerWeek, double paceNeeded) implements Forecast {}

    /** The figures are of too few weeks to say anything. */
    record TooFewWeeks(int weeks) implements Forecast {}

    /** The goal is reached, nobody is in the group, or the milestone has ended. */
    record NothingToDo() implements Forecast {}
}

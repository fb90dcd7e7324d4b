package org.ngoaingu.conversation.engine;

/**
 * Every bound of a dialogue, as {@code conversation-flows/_config.yml} sets them.
 *
 * @param asks verbs called in a turn
 * @param depth flows waiting on each other
 * @param answer characters of an answer
 * @param failures answers that cannot be taken before ways out are offered; the one before tells the format
 */
public record Limits(int asks, int depth, int answer, int failures) {}

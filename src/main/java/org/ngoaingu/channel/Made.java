package org.ngoaingu.channel;

/**
 * One message that is made when it is sent, so that it says what is true then and goes only to whom it may still go.
 *
 * @param maker name of the {@link ReplyMaker}
 * @param subject what that one makes it of, as {@code 4711}
 */
public record Made(String maker, String subject) implements Outgoing {}

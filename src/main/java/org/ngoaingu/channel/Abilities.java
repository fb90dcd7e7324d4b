package org.ngoaingu.channel;

/**
 * What a driver can do; a reply is rendered accordingly.
 *
 * @param buttons whether choices are buttons; else they are numbered lines and a typed number chooses
 * @param edit whether a message that was sent can be changed
 * @param contact whether a person can share the own phone number by a button
 * @param stored whether a message is delivered once it stands in the chat's history, with nothing to send
 * @param longest the longest message, in UTF-16 units
 * @param longestWithFile the longest text that goes in one message with a file
 * @param bulkPerSecond messages a second when many are sent, replies have a fifth more; 0 for no limit
 */
public record Abilities(
        boolean buttons,
        boolean edit,
        boolean contact,
        boolean stored,
        int longest,
        int longestWithFile,
        double bulkPerSecond) {

    /** How many more messages than the pace of bulk may go in all, so that bulk never uses it up. */
    public static final double REPLIES = 1.2;
}

package org.ngoaingu.platform;

/** What this process is ({@code assistant.mode}): at most one server works on an {@link AssistantHome}. */
public enum RunMode {
    /** Serves web pages and chats until it is stopped. */
    SERVER,
    /** Does one thing and ends; works beside a running server, on the same database. */
    COMMAND
}

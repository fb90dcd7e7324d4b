package org.ngoaingu.platform;

/** Whose database server the assistant works with; a bean, so that a room can ask. */
public enum DatabaseKind {
    /** The PostgreSQL that the assistant brings along and keeps in its {@link AssistantHome}. */
    EMBEDDED,
    /** The one that {@code SPRING_DATASOURCE_URL} names. */
    EXTERNAL
}

package org.ngoaingu.plan;

/**
 * People to whom the plan does not apply (không áp dụng), whatever group they are in.
 *
 * @param section where the plan says so: {@code I.2.a}
 * @param quote the plan's own words
 */
public record Exclusion(Group group, String section, String quote) {}

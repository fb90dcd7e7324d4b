package org.ngoaingu.plan;

import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.Source;

/**
 * One condition held against one person.
 *
 * @param asks what the condition asks for: "là cán bộ hoặc công chức"
 * @param value what is known of the person: "công chức", or "chưa xác định"
 * @param source where the value comes from; absent for tags of the unit, which carry none
 * @param help who can supply a missing fact, or what would change a no; absent when nothing does
 */
public record Finding(
        Condition condition,
        Answer answer,
        Message asks,
        Message value,
        @Nullable Source source,
        @Nullable Message help) {}

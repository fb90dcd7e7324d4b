package org.ngoaingu.certificate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Wording;

/**
 * A table that turns scores into levels (domain 3.3).
 *
 * @param source the documents that it was taken from
 * @param validFrom first day on which it may be used; absent when its documents do not say
 * @param validTo last day; absent when open
 * @param adoptedBy the authority that decided to use it; absent means «bảng quy đổi mặc định, đơn vị chưa có quyết định»
 */
public record EquivalenceSet(
        String id,
        Wording name,
        String source,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String adoptedBy,
        @Nullable LocalDate adoptedOn) {

    public boolean isAdopted() {
        return adoptedBy != null;
    }
}

package org.ngoaingu.staff.roster;

import org.jspecify.annotations.Nullable;
import org.ngoaingu.staff.Block;
import org.ngoaingu.staff.Level;
import org.ngoaingu.staff.UnitKind;

/**
 * One unit as a unit list names it; absent where the file says nothing.
 *
 * @param code the unit's code, never blank
 * @param parentCode code of the unit above; absent for a root
 * @param block only from a block column; otherwise it follows from the kind (domain 4.5)
 * @param headCode staff code of the head
 * @param requiresLanguage the column «Địa bàn/lĩnh vực yêu cầu ngoại ngữ», read as all yes/no facts (domain 4.5)
 * @param foreignAffairs whether the unit is a Sở Ngoại vụ by its name or a column of tags
 */
public record UnitRow(
        Place place,
        String code,
        String name,
        @Nullable UnitKind kind,
        @Nullable Level level,
        @Nullable String parentCode,
        @Nullable Block block,
        @Nullable String headCode,
        @Nullable Boolean requiresLanguage,
        boolean foreignAffairs) {}

package org.ngoaingu.staff.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.staff.BirthDate;
import org.ngoaingu.staff.Category;
import org.ngoaingu.staff.ManagerRank;
import org.ngoaingu.staff.Source;
import org.ngoaingu.staff.StaffCode;

/**
 * One person as a roster names them; absent where the file says nothing.
 *
 * @param unitCode as written; absent only in a file without a code column
 * @param unitName as written in the unit column, or the banner row above
 * @param manager by mark, else by title; absent when the title is not listed (domain 4.5)
 * @param managerBasis column, blank mark or title; meaningless where {@code manager} is absent
 * @param titleSaysManager what the title alone says, to be held against the mark
 * @param titleRank how high the title stands where it says so itself; the unit's level and kind decide the rest
 * @param requiresLanguage the post's own mark (reading A3)
 * @param requiresBasis column or blank mark
 * @param teachesLanguage by teaching subject, else by title
 * @param teachesBasis column or title
 * @param claims what the roster says about language certificates, unread
 */
public record StaffRow(
        Place place,
        StaffCode code,
        String name,
        BirthDate birthDate,
        @Nullable String unitCode,
        @Nullable String unitName,
        Category category,
        @Nullable String title,
        @Nullable String rankCode,
        @Nullable Boolean manager,
        Source.@Nullable Basis managerBasis,
        @Nullable Boolean titleSaysManager,
        @Nullable ManagerRank titleRank,
        @Nullable Boolean requiresLanguage,
        Source.@Nullable Basis requiresBasis,
        @Nullable Boolean teachesLanguage,
        Source.@Nullable Basis teachesBasis,
        @Nullable String phone,
        List<Claim> claims) {

    public StaffRow {
        claims = List.copyOf(claims);
    }

    /**
     * A certificate as the roster names it.
     *
     * @param text the certificate's kind, or the whole free text where one column holds all
     * @param score score, level or name of the level as written
     * @param issuedOn day of issue as written, already as ISO date when it could be read
     * @param verified the mark «Đã thẩm định»
     */
    public record Claim(
            @Nullable String text,
            @Nullable String score,
            @Nullable String issuedOn,
            boolean verified) {}
}

package org.ngoaingu.staff.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.DryRun;
import org.ngoaingu.staff.RosterClaims.Review;
import org.ngoaingu.staff.roster.Place;
import org.ngoaingu.staff.roster.Refusal;

/** What was found in the rows of one file: the first of each kind, and how many in all. */
public final class Findings {

    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Review> reviews = new ArrayList<>();
    private int refused;

    void refuse(Refusal refusal) {
        refused++;
        if (refusals.size() < DryRun.MOST) {
            refusals.add(refusal);
        }
    }

    void refuse(List<Refusal> several) {
        several.forEach(this::refuse);
    }

    void note(Place place, Message what) {
        if (reviews.size() < DryRun.MOST) {
            reviews.add(new Review(place, what));
        }
    }

    /** In the order of the file, sheet by sheet. */
    public List<Refusal> refusals() {
        return refusals.stream()
                .sorted(Comparator.comparing((Refusal each) -> each.place().sheet())
                        .thenComparing(each -> each.place().row()))
                .toList();
    }

    public List<Review> reviews() {
        return reviews;
    }

    public int refused() {
        return refused;
    }
}

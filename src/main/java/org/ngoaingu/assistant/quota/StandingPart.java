package org.ngoaingu.assistant.quota;

import java.util.Map;
import org.ngoaingu.certificate.Held;
import org.ngoaingu.certificate.Standing;
import org.ngoaingu.plan.Judgement;

/** Where the person stands on the day: the level that counts, what is still a claim, what ran out. */
final class StandingPart {

    private StandingPart() {}

    static void write(Draft draft, PersonQuota quota, boolean today) {
        var standing = quota.standing();
        draft.heading(today ? "quota.standing.now" : "quota.standing.then", Map.of("day", quota.day()));
        writeLevel(draft, standing);
        quota.judgements().holding().stream()
                .filter(Judgement::open)
                .findFirst()
                .ifPresent(line -> draft.item(
                        quota.reached(line) ? "quota.standing.reached" : "quota.standing.notReached",
                        Map.of("level", line.line().minLevel())));
        standing.verified().stream()
                .filter(Held::lacksIssueDate)
                .forEach(held -> draft.item(
                        "quota.standing.noIssueDate", Map.of("certificate", CertificateWords.dated(draft, held))));
        standing.claims()
                .forEach(held ->
                        draft.item("quota.standing.claim", Map.of("certificate", CertificateWords.dated(draft, held))));
        standing.unread()
                .forEach(claim -> draft.item(
                        "quota.standing.unread", Map.of("text", claim.text(), "reason", draft.say(claim.reason()))));
        if (quota.judgements().holding().stream()
                .anyMatch(it -> it.open() && it.line().specialised())) {
            draft.item("quota.standing.specialised", Map.of());
        }
    }

    private static void writeLevel(Draft draft, Standing standing) {
        var best = standing.best();
        if (best != null) {
            draft.item(
                    "quota.standing.best",
                    Map.of(
                            "level",
                            CertificateWords.level(draft, best.conversion()),
                            "certificate",
                            CertificateWords.dated(draft, best),
                            "term",
                            CertificateWords.term(draft, best)));
            return;
        }
        draft.item("quota.standing.none", Map.of());
        if (standing.levelEver() != null) {
            draft.item("quota.standing.ever", Map.of("level", standing.levelEver()));
        }
    }
}

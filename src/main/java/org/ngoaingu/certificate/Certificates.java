package org.ngoaingu.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.certificate.catalogue.Catalogue;
import org.ngoaingu.certificate.catalogue.Tables;
import org.ngoaingu.certificate.rules.ClaimReader;
import org.ngoaingu.certificate.rules.Equivalence;
import org.ngoaingu.certificate.rules.ValidityPolicy;
import org.ngoaingu.certificate.store.StoredCertificate;
import org.ngoaingu.certificate.store.StoredCertificates;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.PersonId;
import org.springframework.stereotype.Service;

/**
 * The door of certificates: what a person holds, which level («bậc» 1–6 of the Vietnamese framework) it has in an
 * equivalence set, and what would reach a level. Sets are asked for by id, an unknown id is a bug.
 */
@Service
public class Certificates {

    /** The set for whoever is under no plan (domain 3.3). */
    public static final String DEFAULT_SET = "tt23-2021";

    private final Catalogue catalogue;
    private final Tables tables;
    private final ClaimReader reader;
    private final ValidityPolicy policy;
    private final StoredCertificates stored;

    Certificates(
            Catalogue catalogue, Tables tables, ClaimReader reader, ValidityPolicy policy, StoredCertificates stored) {
        this.catalogue = catalogue;
        this.tables = tables;
        this.reader = reader;
        this.policy = policy;
        this.stored = stored;
    }

    /** Every type of certificate, in the catalogue's order. */
    public List<CertificateType> catalogue() {
        return catalogue.types();
    }

    public Optional<CertificateType> type(String id) {
        return catalogue.type(id);
    }

    /** The set by its id, with its source and whether anybody adopted it. */
    public EquivalenceSet set(String id) {
        return tables.of(id).set();
    }

    /** Every set there is. */
    public List<EquivalenceSet> sets() {
        return tables.all().stream().map(table -> table.set()).toList();
    }

    /**
     * The set in force for a plan: the one decided for it, else its own.
     *
     * @param plan the plan's id
     * @param own id of the set that the plan's file names
     */
    public EquivalenceSet activeSet(String plan, String own) {
        return stored.adoption(plan)
                .map(adoption -> {
                    var set = set(adoption.set());
                    return new EquivalenceSet(
                            set.id(),
                            set.name(),
                            set.source(),
                            set.validFrom(),
                            set.validTo(),
                            adoption.by().orElse(null),
                            adoption.on().orElse(null));
                })
                .orElseGet(() -> set(own));
    }

    /** Reads a certificate as someone typed it, without guessing. */
    public Reading read(String typed) {
        return reader.read(typed);
    }

    /** The level of a score: "what if I had IELTS 6.0". An unknown type is a bug. */
    public Conversion level(String typeId, Score score, EquivalenceSet set) {
        var type = catalogue
                .type(typeId)
                .orElseThrow(() -> new IllegalArgumentException("no type of certificate " + typeId));
        return new Equivalence(tables.of(set.id())).level(type, score);
    }

    /** The accepted certificates with their lowest scores for a level 1–6 or higher. */
    public Ways waysTo(int level, EquivalenceSet set) {
        var equivalence = new Equivalence(tables.of(set.id()));
        var ways = catalogue.types().stream()
                .map(type -> new Way(type, equivalence.lowest(type, level)))
                .filter(way -> !way.lowest().isEmpty())
                .toList();
        var accepted = ways.stream().filter(Way::isStillIssued).toList();
        var noLongerIssued = ways.stream().filter(way -> !way.isStillIssued()).toList();
        var unconfirmed = catalogue.types().stream()
                .filter(type -> equivalence.onlyUnconfirmed(type, level))
                .toList();
        return new Ways(set, level, accepted, noLongerIssued, unconfirmed);
    }

    /** Where the person stands on the day; empty lists for a person without certificates. */
    public Standing standing(PersonId person, LocalDate day, EquivalenceSet set) {
        var equivalence = new Equivalence(tables.of(set.id()));
        var verified = new ArrayList<Held>();
        var claims = new ArrayList<Held>();
        var unread = new ArrayList<Standing.UnreadClaim>();
        var standing = stored.of(person).stream()
                .filter(certificate -> !certificate.isRevokedOn(day))
                .toList();
        for (var certificate : standing) {
            var held = held(certificate, day, equivalence);
            if (held == null) {
                unread.add(unread(certificate));
            } else if (held.verifiedOn() == null) {
                claims.add(held);
            } else if (held.issuedOn() == null || !held.issuedOn().isAfter(day)) {
                verified.add(held);
            }
        }
        verified.sort(Comparator.comparing(Held::counts).reversed().thenComparing(BEST_FIRST));
        return new Standing(
                day,
                set,
                verified.stream().filter(Held::counts).findFirst().orElse(null),
                levelEver(verified),
                verified,
                claims,
                unread,
                expiresNext(verified));
    }

    /** The higher level first, "at least" before the same level exactly, then what holds longest. */
    private static final Comparator<Held> BEST_FIRST = Comparator.<Held>comparingInt(
                    held -> held.conversion().levelOrNull() instanceof Integer level ? -level : 0)
            .thenComparing(held -> !(held.conversion() instanceof Conversion.AtLeast))
            .thenComparing(
                    held -> held.lastValidDay() == null ? LocalDate.MAX : held.lastValidDay(),
                    Comparator.reverseOrder());

    private static @Nullable Integer levelEver(List<Held> verified) {
        return verified.stream()
                .filter(held -> !held.lacksIssueDate())
                .flatMap(held -> Stream.ofNullable(held.conversion().levelOrNull()))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable Held expiresNext(List<Held> verified) {
        Held next = null;
        for (var held : verified) {
            if (held.counts()
                    && held.lastValidDay() != null
                    && (next == null
                            || next.lastValidDay() == null
                            || held.lastValidDay().isBefore(next.lastValidDay()))) {
                next = held;
            }
        }
        return next;
    }

    private @Nullable Held held(StoredCertificate certificate, LocalDate day, Equivalence equivalence) {
        if (certificate.type() == null || certificate.score() == null) {
            return null;
        }
        var type = catalogue.type(certificate.type()).orElse(null);
        if (type == null) {
            return null; // the catalogue has lost it since: as good as unread
        }
        var decided = certificate.decidedLevel();
        var conversion = decided == null
                ? equivalence.level(type, certificate.score())
                : new Conversion.Exactly(decided, Objects.requireNonNullElse(certificate.decidedBecause(), ""));
        var issued = certificate.issuedOn();
        var last = certificate.lastValidOn();
        var valid = !certificate.expires() || (last != null && !last.isBefore(day));
        return new Held(
                type,
                certificate.score(),
                issued,
                last,
                certificate.expires(),
                policy.confirms(type.validity()),
                certificate.verifiedOn(),
                conversion,
                certificate.verifiedOn() != null
                        && valid
                        && (issued == null || !issued.isAfter(day))
                        && conversion.levelOrNull() != null);
    }

    private Standing.UnreadClaim unread(StoredCertificate certificate) {
        var reading = reader.read(certificate.claimText(), certificate.claimScore(), certificate.claimIssuedOn());
        return new Standing.UnreadClaim(
                certificate.claim(),
                reading instanceof Reading.Unread unread
                        ? unread.reason()
                        : Message.of("certificate.unread.read-since"));
    }
}

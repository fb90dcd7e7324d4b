package org.ngoaingu.assistant.quota;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.ngoaingu.certificate.CertificateType;
import org.ngoaingu.certificate.Way;
import org.ngoaingu.certificate.Ways;

/** What would satisfy a level: accepted certificates with their lowest scores, one item a language. */
final class WaysPart {

    private WaysPart() {}

    static void write(Draft draft, Ways ways) {
        draft.heading("quota.ways.title", Map.of("level", ways.level()));
        byLanguage(ways)
                .forEach((language, accepted) ->
                        draft.item("quota.ways.item", Map.of("language", language, "list", said(draft, accepted))));
        draft.paragraph(
                ways.set().isAdopted() ? "quota.ways.adopted" : "quota.ways.notAdopted",
                Map.of(
                        "set",
                        ways.set().name().say(draft.language()),
                        "by",
                        Objects.requireNonNullElse(ways.set().adoptedBy(), "")));
    }

    /** What can no longer be got, for who already has one. */
    static void writeNoLongerIssued(Draft draft, Ways ways) {
        if (!ways.noLongerIssued().isEmpty()) {
            draft.paragraph("quota.ways.noLongerIssued", Map.of("list", said(draft, ways.noLongerIssued())));
        }
    }

    /** Types of which nobody has confirmed a row: to be asked about, not counted on. */
    static void writeUnconfirmed(Draft draft, Ways ways) {
        if (!ways.unconfirmed().isEmpty()) {
            draft.paragraph(
                    "quota.ways.unconfirmed",
                    Map.of(
                            "list",
                            ways.unconfirmed().stream()
                                    .map(type -> type.name().say(draft.language()))
                                    .collect(Collectors.joining(" · "))));
        }
    }

    private static Map<String, List<Way>> byLanguage(Ways ways) {
        return ways.accepted().stream()
                .collect(Collectors.groupingBy(way -> language(way.type()), LinkedHashMap::new, Collectors.toList()));
    }

    /** The text key's last part; several languages share some certificates. */
    private static String language(CertificateType type) {
        return Objects.requireNonNullElse(type.language(), "any");
    }

    private static String said(Draft draft, List<Way> ways) {
        return ways.stream().map(way -> way.says(draft.language())).collect(Collectors.joining(" · "));
    }
}

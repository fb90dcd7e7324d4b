package org.ngoaingu.assistant.certificate;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.ngoaingu.certificate.CertificateType;
import org.ngoaingu.certificate.Certificates;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbOption;
import org.ngoaingu.conversation.VerbResult;
import org.springframework.stereotype.Component;

/** {@code certificates.types}: every type of the catalogue; the usual ones get buttons, all can be typed. */
@Component
class CertificateTypes implements Verb {

    private static final Set<String> USUAL = Set.of(
            "vstep",
            "ielts",
            "toeic",
            "toefl-ibt",
            "aptis",
            "cambridge",
            "hsk",
            "jlpt",
            "topik",
            "old-abc",
            "degree-fl",
            "degree-abroad");

    private final Certificates certificates;

    CertificateTypes(Certificates certificates) {
        this.certificates = certificates;
    }

    @Override
    public String name() {
        return "certificates.types";
    }

    @Override
    public boolean givesOptions() {
        return true;
    }

    @Override
    public VerbResult call(VerbCall call) {
        return VerbResult.offering(options(call.sender().language()));
    }

    private List<VerbOption> options(Locale language) {
        return certificates.catalogue().stream()
                .map(type ->
                        new VerbOption(type.id(), type.name().say(language), words(type), USUAL.contains(type.id())))
                .toList();
    }

    /** Its names, and those of its levels that name it too: "FCE", "N3", "bằng B". */
    private static List<String> words(CertificateType type) {
        var names = Stream.of(type.name().vi(), type.name().en());
        var levels = type.values().stream().flatMap(value -> value.full().stream());
        return Stream.of(names, type.aliases().stream(), levels)
                .flatMap(words -> words)
                .distinct()
                .toList();
    }
}

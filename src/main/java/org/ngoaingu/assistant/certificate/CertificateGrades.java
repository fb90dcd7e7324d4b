package org.ngoaingu.assistant.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.ngoaingu.certificate.CertificateType;
import org.ngoaingu.certificate.Score;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbOption;
import org.ngoaingu.conversation.VerbResult;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.springframework.stereotype.Component;

/**
 * {@code certificates.grades}: the named levels of a type, each with the level of the framework beside it, so that "B2
 * (bậc 4)" and "trình độ B (bậc 2)" are not mistaken for each other; and points or skills where it has them.
 */
@Component
class CertificateGrades implements Verb {

    private final PaperArguments arguments;
    private final PersonSet sets;
    private final Texts texts;

    CertificateGrades(PaperArguments arguments, PersonSet sets, Texts texts) {
        this.arguments = arguments;
        this.sets = sets;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "certificates.grades";
    }

    @Override
    public Map<String, ValueType> arguments() {
        return Map.of("cert_type", ValueType.TEXT);
    }

    @Override
    public boolean givesOptions() {
        return true;
    }

    @Override
    public VerbResult call(VerbCall call) {
        return VerbResult.offering(
                arguments.type(call).map(type -> options(type, call)).orElseGet(List::of));
    }

    private List<VerbOption> options(CertificateType type, VerbCall call) {
        var language = call.sender().language();
        var options = new ArrayList<VerbOption>();
        for (var value : type.values()) {
            options.add(new VerbOption(
                    value.id(),
                    label(type, value, call),
                    Stream.of(List.of(value.name().vi(), value.name().en()), value.aliases(), value.full())
                            .flatMap(List::stream)
                            .distinct()
                            .toList()));
        }
        if (!type.skills().isEmpty()) {
            options.add(say(PaperArguments.SKILLS, language));
        }
        if (type.points() != null) {
            options.add(say(PaperArguments.POINTS, language));
        }
        return options;
    }

    private String label(CertificateType type, CertificateType.Value value, VerbCall call) {
        var language = call.sender().language();
        var name = value.name().say(language);
        var level = sets.level(type, new Score.Named(value.id()), call).levelOrNull();
        return level == null || name.equals("bậc " + level) || name.equals("level " + level)
                ? name
                : texts.say(language, "submission.grade", Map.of("name", name, "level", level));
    }

    private VerbOption say(String choice, Locale language) {
        var key = "submission.by." + choice;
        return new VerbOption(
                choice,
                texts.say(language, Message.of(key)),
                List.of(texts.say(language, key + "-words", Map.of()).split(", ")));
    }
}

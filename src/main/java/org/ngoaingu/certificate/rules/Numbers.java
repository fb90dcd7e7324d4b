package org.ngoaingu.certificate.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.certificate.CertificateType;
import org.ngoaingu.certificate.Reading;
import org.ngoaingu.certificate.Reading.Read;
import org.ngoaingu.certificate.Reading.Unread;
import org.ngoaingu.certificate.Score;
import org.ngoaingu.certificate.Skill;
import org.ngoaingu.platform.Message;

/** The numbers written for a certificate of a known type, held against its scales. */
record Numbers(CertificateType type, SkillScores skills) {

    /** One number, with or without the skills beside it. */
    Reading read(String number, @Nullable LocalDate issuedOn) {
        var scale = type.points();
        if (scale == null || !scale.has(new BigDecimal(number))) {
            return unread("off-scale", number);
        }
        if (mayBeALevel(number)) {
            return unread("level-or-score", number);
        }
        if (!type.skills().isEmpty() && !skills.scores().isEmpty()) {
            return unread("skills-missing");
        }
        return new Read(type.id(), Score.Points.of(number), issuedOn);
    }

    /** Only scores of skills. */
    Reading readSkills(@Nullable LocalDate issuedOn) {
        if (type.skills().isEmpty()) {
            return unread("no-total");
        }
        var values = new EnumMap<Skill, Integer>(Skill.class);
        for (var entry : skills.scores().entrySet()) {
            var number = new BigDecimal(entry.getValue());
            if (!Objects.requireNonNull(type.skills().get(entry.getKey())).has(number)) {
                return unread("off-scale", entry.getValue());
            }
            values.put(entry.getKey(), number.intValueExact());
        }
        if (skills.isComplete()) {
            return new Read(type.id(), new Score.Skills(values), issuedOn);
        }
        return unread("skills-missing");
    }

    /** "VSTEP 4" may be bậc 4 or 4.0 points, which is bậc 3. */
    private boolean mayBeALevel(String number) {
        return !number.contains(".")
                && type.values().stream()
                        .anyMatch(value -> String.valueOf(value.rank()).equals(number));
    }

    private Unread unread(String reason) {
        return new Unread(
                Message.of("certificate.unread." + reason, "type", type.name().vi()));
    }

    private Unread unread(String reason, String number) {
        return new Unread(
                Message.of("certificate.unread." + reason, "type", type.name().vi(), "number", number));
    }
}

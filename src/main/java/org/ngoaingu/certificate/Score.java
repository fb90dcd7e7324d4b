package org.ngoaingu.certificate;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is written on a certificate. */
public sealed interface Score {

    /** One number on the certificate's own scale. */
    record Points(BigDecimal value) implements Score {

        public Points {
            value = value.stripTrailingZeros();
        }

        public static Points of(String number) {
            return new Points(new BigDecimal(number));
        }

        @Override
        public String key() {
            return "points:" + value.toPlainString();
        }
    }

    /** A named level or class of the certificate, by its id in the catalogue. */
    record Named(String value) implements Score {

        @Override
        public String key() {
            return "named:" + value;
        }
    }

    /** All four skills, each on its own scale. */
    record Skills(Map<Skill, Integer> values) implements Score {

        public Skills {
            values = Map.copyOf(values);
            if (values.size() != Skill.values().length) {
                throw new IllegalArgumentException("not all four skills: " + values);
            }
        }

        public int of(Skill skill) {
            return Objects.requireNonNull(values.get(skill));
        }

        @Override
        public String key() {
            return "skills:"
                    + Stream.of(Skill.values())
                            .map(skill -> String.valueOf(of(skill)))
                            .collect(Collectors.joining("/"));
        }
    }

    /** Nothing that could be told apart, as on a degree. */
    record Nothing() implements Score {

        @Override
        public String key() {
            return "nothing";
        }
    }

    /** One text for one score, from which {@link #ofKey} makes it again. */
    String key();

    static Score ofKey(String key) {
        var value = key.substring(key.indexOf(':') + 1);
        return switch (key.substring(0, Math.max(key.indexOf(':'), 0))) {
            case "points" -> Points.of(value);
            case "named" -> new Named(value);
            case "skills" -> {
                var numbers = value.split("/", -1);
                var skills = new EnumMap<Skill, Integer>(Skill.class);
                for (var skill : Skill.values()) {
                    skills.put(skill, Integer.valueOf(numbers[skill.ordinal()]));
                }
                yield new Skills(skills);
            }
            default -> new Nothing();
        };
    }
}

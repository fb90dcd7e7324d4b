package org.ngoaingu.assistant.certificate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.conversation.Reading;
import org.ngoaingu.conversation.SlotType;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.platform.Message;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Answers that are days on a paper: a month alone is never made a day. */
@Configuration(proxyBeanMethods = false)
class PaperDateTypes {

    /** {@code paper_day}: a whole day, as the date of issue. */
    @Bean
    SlotType paperDay() {
        return new OnPaper(
                "paper_day",
                ValueType.DATE,
                PaperDate::day,
                (value, language) -> PaperDate.of((LocalDate) value).says(language));
    }

    /** {@code paper_month}: a day or month that was, where nobody may know more, as the date of a test; ISO 8601. */
    @Bean
    SlotType paperMonth() {
        return new OnPaper(
                "paper_month",
                ValueType.TEXT,
                PaperDate::iso,
                (value, language) -> PaperDate.ofIso((String) value).says(language));
    }

    private interface Shown {
        String says(Object value, Locale language);
    }

    private record OnPaper(String name, ValueType value, Function<PaperDate, @Nullable Object> kept, Shown shown)
            implements SlotType {

        @Override
        public Reading parse(String text, Locale language, LocalDate today) {
            var written = PaperDate.in(text, today).orElse(null);
            if (written == null) {
                return new Reading.NotParsed(Message.of("pattern.not_a_date"));
            }
            if (value == ValueType.TEXT && written.month().isAfter(YearMonth.from(today))) {
                return new Reading.NotParsed(Message.of("certificate.submit.future"));
            }
            var taken = kept.apply(written);
            return taken == null
                    ? new Reading.NotParsed(Message.of("submission.whole-day"))
                    : new Reading.Parsed(taken);
        }

        @Override
        public Message format() {
            return Message.of("pattern.format.date");
        }

        @Override
        public String describe(Object value, Locale language) {
            return shown.says(value, language);
        }
    }
}

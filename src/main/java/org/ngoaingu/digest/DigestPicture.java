package org.ngoaingu.digest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ngoaingu.channel.ChatFile;
import org.ngoaingu.digest.picture.Outlook;
import org.ngoaingu.digest.picture.PictureFacts;
import org.ngoaingu.digest.picture.PictureLine;
import org.ngoaingu.digest.picture.Pictures;
import org.ngoaingu.digest.picture.Shade;
import org.ngoaingu.plan.LineId;
import org.ngoaingu.progress.Forecast;
import org.ngoaingu.progress.Forecasts;
import org.ngoaingu.progress.LineProgress;
import org.ngoaingu.progress.Snapshot;
import org.springframework.stereotype.Component;

/** The picture of a digest, and the latest so drawn: a unit's goes to several people. */
@Component
class DigestPicture {

    private static final String TYPE = "image/png";
    private static final double PERCENT = 100.0;
    private static final int KEPT = 100;

    private final Pictures pictures;
    private final Kept<Key, byte[]> kept = new Kept<>(KEPT);

    DigestPicture(Pictures pictures) {
        this.pictures = pictures;
    }

    private record Key(PictureFacts shown, Shade shade) {}

    /** Empty where no line counts anybody. */
    Optional<ChatFile> of(DigestFacts facts, Locale language, Shade shade) {
        if (facts.lines().isEmpty()) {
            return Optional.empty();
        }
        var shown = shown(facts, language);
        var drawn = kept.get(new Key(shown, shade), it -> Optional.of(pictures.draw(it.shown(), it.shade())));
        var name = "%s-%s.png".formatted(facts.unit().code(), facts.day());
        return drawn.map(png -> new ChatFile(name, TYPE, png, pictures.alternative(shown)));
    }

    static PictureFacts shown(DigestFacts facts, Locale language) {
        return new PictureFacts(
                language,
                facts.unit().name(),
                facts.day(),
                facts.lines().stream()
                        .map(line -> line(line, facts.history(), language))
                        .toList());
    }

    private static PictureLine line(LineFacts facts, List<Snapshot> history, Locale language) {
        var counted = facts.counted();
        return new PictureLine(
                counted.line().group().name().say(language),
                counted.reached(),
                counted.in(),
                facts.goal().rate(),
                facts.goal().whose() == Goal.Whose.COMMON,
                history.stream()
                        .flatMap(week -> point(week, counted.line().id()).stream())
                        .toList(),
                outlook(facts));
    }

    private static Optional<PictureLine.TrendPoint> point(Snapshot week, LineId line) {
        return DigestFacts.counted(week, line)
                .filter(it -> it.in() > 0)
                .map(it -> new PictureLine.TrendPoint(week.day(), PERCENT * it.reached() / it.in()));
    }

    private static Outlook outlook(LineFacts facts) {
        return switch (facts.forecast()) {
            case Forecast.NothingToDo none -> new Outlook.Nothing();
            case Forecast.TooFewWeeks few -> new Outlook.TooFewWeeks(Forecasts.FEWEST);
            case Forecast.Expected to -> expected(to, facts.counted());
        };
    }

    private static Outlook expected(Forecast.Expected to, LineProgress.Counted counted) {
        var in = counted.in();
        return in == 0
                ? new Outlook.Nothing()
                : new Outlook.Expected(
                        counted.line().due(),
                        PERCENT * to.low() / in,
                        PERCENT * to.expected() / in,
                        PERCENT * to.high() / in);
    }
}

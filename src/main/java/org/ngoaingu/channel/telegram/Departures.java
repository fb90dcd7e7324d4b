package org.ngoaingu.channel.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.ngoaingu.channel.Abilities;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Lets messages leave as Telegram takes them, whatever was planned: after a pause of this program all that came late
 * would go at once, and what was planned before Telegram asked for peace would go in spite of it.
 */
@WithTelegram
class Departures {

    /** What Telegram takes from one bot in any second; whoever sets a higher pace was granted more. */
    static final int USUAL = 30;

    /** A second and a little, since calls do not all travel equally long. */
    static final Duration SECOND = Duration.ofMillis(1_030);

    private final Clock clock;
    private final int most;
    private final Deque<Instant> last = new ArrayDeque<>();
    private Instant peaceUntil = Instant.EPOCH;

    @Autowired
    Departures(TelegramSettings settings, Clock clock) {
        this(settings.rate() <= USUAL ? USUAL : (int) Math.ceil(settings.rate() * Abilities.REPLIES), clock);
    }

    /** @param most messages that leave in any {@link #SECOND} */
    Departures(int most, Clock clock) {
        this.most = most;
        this.clock = clock;
    }

    /** Waits until a message may leave. @throws CallFailed when Telegram wants peace */
    void leave() throws CallFailed {
        try {
            Thread.sleep(Duration.between(clock.instant(), place(clock.instant())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CallFailed.unanswered(false, "interrupted");
        }
        var peace = peace();
        if (peace.isPositive()) {
            throw CallFailed.tooEarly(peace);
        }
    }

    /** Takes the next place in the row. @return when it is, at the earliest now */
    synchronized Instant place(Instant now) {
        var free = last.size() < most ? now : last.remove().plus(SECOND);
        var place = free.isAfter(now) ? free : now;
        last.add(place);
        return place;
    }

    /** Telegram wants peace for so long. */
    synchronized void rest(Duration time) {
        var then = clock.instant().plus(time);
        peaceUntil = then.isAfter(peaceUntil) ? then : peaceUntil;
    }

    /** How long it still wants peace; not positive when it does not. */
    synchronized Duration peace() {
        return Duration.between(clock.instant(), peaceUntil);
    }
}

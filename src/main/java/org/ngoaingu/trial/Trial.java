package org.ngoaingu.trial;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.ngoaingu.channel.MessengerGate;
import org.ngoaingu.platform.AssistantSettings;
import org.ngoaingu.platform.DatabaseKind;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.RunMode;
import org.ngoaingu.platform.StartRefused;
import org.ngoaingu.staff.ImportGate;
import org.ngoaingu.staff.Units;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Whether this installation is a trial (bản dùng thử). A server on an embedded database that is empty becomes one,
 * unless {@code ASSISTANT_TRIAL=off} or a Telegram token is set; once marked it stays one.
 */
@Component
public class Trial implements ImportGate, MessengerGate {

    private final JdbcClient sql;
    private final Clock clock;
    private final boolean marked;
    private final boolean begins;

    /** Refuses to start when {@code ASSISTANT_TRIAL=off} meets a database that is marked as a trial. */
    Trial(
            JdbcClient sql,
            Clock clock,
            Units units,
            DatabaseKind database,
            AssistantSettings settings,
            Environment environment) {
        this.sql = sql;
        this.clock = clock;
        this.marked = isMarked();
        var turnedOff = !environment.getProperty("assistant.trial", Boolean.class, true);
        if (marked && turnedOff) {
            throw new StartRefused(Message.of("trial.cannot-turn-off"));
        }
        this.begins = !marked
                && !turnedOff
                && settings.mode() == RunMode.SERVER
                && database == DatabaseKind.EMBEDDED
                && !StringUtils.hasText(environment.getProperty("TELEGRAM_BOT_TOKEN"))
                && units.roots(LocalDate.now(clock)).isEmpty();
    }

    /** Whether what is here is invented. */
    public boolean isOn() {
        return marked || begins;
    }

    /**
     * How to begin for real, said to who brings real data. The mark decides, as it stands now: it comes after the
     * district, and it may have come from another process.
     */
    @Override
    public Optional<Message> closed() {
        return isMarked() ? Optional.of(Message.of("trial.begin-for-real")) : Optional.empty();
    }

    /** What is invented stays on this machine. */
    @Override
    public boolean messengersMayBeUsed() {
        return !isOn();
    }

    /** Whether the invented district is still to be loaded. */
    boolean begins() {
        return begins;
    }

    /** Marks the database for good, in the transaction that loads the district. */
    void mark() {
        sql.sql("insert into trial_mark (begun_at) values (:now)")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private boolean isMarked() {
        return sql.sql("select exists (select from trial_mark)")
                .query(Boolean.class)
                .single();
    }
}

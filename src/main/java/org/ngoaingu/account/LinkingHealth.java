package org.ngoaingu.account;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** The alarm over guessed codes, for all senders together. It changes nothing for those who link their own chats. */
@Component("linkingHealthIndicator")
class LinkingHealth implements HealthIndicator {

    /** Wrong codes within an hour that are more than slips of the hand. */
    static final int ALARM = 200;

    private final Guesses guesses;

    LinkingHealth(Guesses guesses) {
        this.guesses = guesses;
    }

    @Override
    public Health health() {
        try {
            return health(guesses.wrongCodes());
        } catch (DataAccessException | TransactionException e) {
            return Health.unknown().build(); // that the database is away, its own component says
        }
    }

    private static Health health(int wrong) {
        return wrong < ALARM
                ? Health.up().withDetail("wrongCodesLastHour", wrong).build()
                : Health.status(new Status("DEGRADED"))
                        .withDetail("reason", wrong + " wrong invitation codes within an hour: somebody is guessing")
                        .withDetail("wrongCodesLastHour", wrong)
                        .build();
    }
}

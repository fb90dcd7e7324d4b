package org.ngoaingu.account;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks each minute, in a server, who has left, and drops what has ended. */
@Component
@ConditionalOnProperty(name = "assistant.mode", havingValue = "server", matchIfMissing = true)
class AccountSchedule {

    private final Leavers leavers;
    private final InvitationRows invitations;
    private final LinkingRows linkings;
    private final Guesses guesses;

    AccountSchedule(Leavers leavers, InvitationRows invitations, LinkingRows linkings, Guesses guesses) {
        this.leavers = leavers;
        this.invitations = invitations;
        this.linkings = linkings;
        this.guesses = guesses;
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 30_000)
    void look() {
        leavers.cutOff();
        invitations.dropOld();
        linkings.dropOld();
        guesses.dropOld();
    }
}

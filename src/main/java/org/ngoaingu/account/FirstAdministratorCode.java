package org.ngoaingu.account;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.ngoaingu.audit.AuditTrail;
import org.ngoaingu.platform.AssistantSettings;
import org.ngoaingu.platform.RunMode;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.ImportGate;
import org.ngoaingu.staff.Rights;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * While nobody is an administrator, each start of the server tells a code in the log. Where imports are closed, as in a
 * trial, there is no authority to administer.
 */
@Component
class FirstAdministratorCode {

    static final Duration LIFETIME = Duration.ofHours(24);

    private static final Logger log = LoggerFactory.getLogger(FirstAdministratorCode.class);

    private final AssistantSettings settings;
    private final ObjectProvider<ImportGate> gates;
    private final Rights rights;
    private final InvitationRows invitations;
    private final AuditTrail audit;
    private final Clock clock;

    FirstAdministratorCode(
            AssistantSettings settings,
            ObjectProvider<ImportGate> gates,
            Rights rights,
            InvitationRows invitations,
            AuditTrail audit,
            Clock clock) {
        this.settings = settings;
        this.gates = gates;
        this.rights = rights;
        this.invitations = invitations;
        this.audit = audit;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void tell() {
        var open = gates.stream().allMatch(gate -> gate.closed().isEmpty());
        if (settings.mode() != RunMode.SERVER || !open || rights.hasAdministrator(LocalDate.now(clock))) {
            return;
        }
        var code = invitations.issue(new Actor.Operator(), InvitationRows.FIRST_ADMINISTRATOR, LIFETIME);
        audit.record("system", "invite", "first-administrator", null);
        log.info("First administrator: /start {}", code.code().grouped());
        log.info("First administrator: {}", code.web());
    }
}

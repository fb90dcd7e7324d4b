package org.ngoaingu.assistant.command;

import java.time.Instant;
import org.ngoaingu.audit.AuditTrail;
import org.ngoaingu.staff.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everybody's data left the house, or came back: the audit trail tells of it. */
@Component
class BackupLog {

    private final AuditTrail trail;

    BackupLog(AuditTrail trail) {
        this.trail = trail;
    }

    @Transactional
    void saved(Instant taken) {
        trail.record(new Actor.Operator().named(), "backup", "backup:" + taken, null);
    }

    @Transactional
    void restored(Instant taken) {
        trail.record(new Actor.Operator().named(), "restore", "backup:" + taken, null);
    }
}

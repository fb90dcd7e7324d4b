package org.ngoaingu.certificate;

import java.time.Clock;
import java.time.LocalDate;
import org.ngoaingu.audit.AuditTrail;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.Act;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.Rights;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens evidence files: the person their own, officers those of their units, nobody else any. */
@Service
public class Evidence {

    private final EvidenceFiles files;
    private final Rights rights;
    private final AuditTrail audit;
    private final Clock clock;

    Evidence(EvidenceFiles files, Rights rights, AuditTrail audit, Clock clock) {
        this.files = files;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** How opening ended. */
    public sealed interface Opened {

        /**
         * The file as it was screened.
         *
         * @param type {@code image/jpeg} or {@code application/pdf}
         */
        record File(String name, String type, byte[] content) implements Opened {}

        /** It is not kept any more, or never was. */
        record Gone() implements Opened {}

        record Refused(Message why) implements Opened {}
    }

    /** Opens a file; whoever opens one of somebody else stands in the trail. */
    @Transactional
    public Opened open(Actor actor, EvidenceId id) {
        var stored = files.find(id).orElse(null);
        if (stored == null) {
            return new Opened.Gone();
        }
        var own = actor instanceof Actor.Person self && self.id().equals(stored.person());
        var answer = rights.may(actor, own ? Act.SEE : Act.VERIFY, stored.person(), LocalDate.now(clock));
        var subject = "person:%d submission:%d evidence:%s"
                .formatted(stored.person().value(), stored.submission().value(), id.value());
        if (answer instanceof Rights.Answer.Refused refused) {
            audit.record(
                    actor.named(), "refuse-evidence", subject, refused.why().key());
            return new Opened.Refused(refused.why());
        }
        if (!own) {
            audit.record(actor.named(), "see-evidence", subject, null);
        }
        return files.content(stored)
                .<Opened>map(content -> new Opened.File(stored.name(), stored.type(), content))
                .orElseGet(Opened.Gone::new);
    }
}

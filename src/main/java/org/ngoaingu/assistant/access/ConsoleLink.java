package org.ngoaingu.assistant.access;

import java.util.List;
import java.util.Map;
import org.ngoaingu.account.SignIns;
import org.ngoaingu.audit.AuditTrail;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbResult;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.Rights;
import org.springframework.stereotype.Component;

/** {@code console.link}: the address that opens the pages once, for those who administer or lead a unit. */
@Component
class ConsoleLink implements Verb {

    private final SignIns signIns;
    private final Rights rights;
    private final AuditTrail audit;
    private final Texts texts;

    ConsoleLink(SignIns signIns, Rights rights, AuditTrail audit, Texts texts) {
        this.signIns = signIns;
        this.rights = rights;
        this.audit = audit;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "console.link";
    }

    @Override
    public VerbResult call(VerbCall call) {
        var sender = call.sender();
        var who = sender.who();
        if (who == null || rights.reach(who, call.today()).isOwnOnly()) {
            return said(call, "access.not-yours", Map.of());
        }
        audit.record(who.named(), "console-link", "chat:" + sender.chat().value(), null);
        return said(
                call,
                "access.link",
                Map.of("address", signIns.issue(sender.chat()).toString()));
    }

    private VerbResult said(VerbCall call, String key, Map<String, String> arguments) {
        return VerbResult.said(List.of(Reply.of(texts.say(call.sender().language(), key, arguments))));
    }
}

package org.ngoaingu.assistant.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ngoaingu.account.Administrators;
import org.ngoaingu.account.Administrators.Appointed;
import org.ngoaingu.audit.AuditTrail;
import org.ngoaingu.channel.Inbound;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.Effect;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbResult;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.Staff;
import org.ngoaingu.staff.StaffCode;
import org.ngoaingu.staff.Unit;
import org.ngoaingu.staff.Units;
import org.springframework.stereotype.Component;

/** {@code account.appoint}: makes the person with this staff code an administrator of the whole authority. */
@Component
class Appoint implements Verb {

    private final Administrators administrators;
    private final InvitationReplies invitations;
    private final Staff staff;
    private final Units units;
    private final AuditTrail audit;
    private final Texts texts;

    Appoint(
            Administrators administrators,
            InvitationReplies invitations,
            Staff staff,
            Units units,
            AuditTrail audit,
            Texts texts) {
        this.administrators = administrators;
        this.invitations = invitations;
        this.staff = staff;
        this.units = units;
        this.audit = audit;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "account.appoint";
    }

    @Override
    public Effect effect() {
        return Effect.ONCE;
    }

    @Override
    public Map<String, ValueType> arguments() {
        return Map.of("code", ValueType.TEXT);
    }

    @Override
    public VerbResult call(VerbCall call) {
        return VerbResult.said(appoint(call.sender(), call.text("code").orElse(""), call.today()));
    }

    List<Reply> appoint(Inbound sender, String code, LocalDate today) {
        var who = sender.who();
        var whom = code.isBlank() ? null : staff.find(new StaffCode(code)).orElse(null);
        if (who == null || whom == null) {
            return refused(sender);
        }
        return switch (administrators.appoint(who, whom, "appointed in chat")) {
            case Appointed.Refused refused -> refused(sender);
            case Appointed.Done done -> done(sender, done, today);
        };
    }

    private List<Reply> done(Inbound sender, Appointed.Done done, LocalDate today) {
        var facts = done.facts();
        var top = units.find(done.unit(), today).map(Unit::name).orElse("");
        var language = sender.language();
        return List.of(
                new Reply(
                        texts.say(
                                language,
                                "account.appoint.done",
                                Map.of("name", facts.name(), "unit", facts.unitName(), "top", top)),
                        List.of(AccountChoices.choice(
                                String.valueOf(facts.person().value()),
                                AccountChoices.DISMISS,
                                texts.say(language, "account.appoint.undo", Map.of())))),
                Reply.of(invitations.write(language, facts, done.invitation())));
    }

    private List<Reply> refused(Inbound sender) {
        if (sender.who() != null) {
            audit.record(
                    sender.who().named(),
                    "refuse-appoint",
                    "chat:" + sender.chat().value(),
                    null);
        }
        return List.of(Reply.of(texts.say(sender.language(), "account.appoint.refused", Map.of())));
    }
}

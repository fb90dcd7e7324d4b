package org.ngoaingu.assistant.question;

import java.util.List;
import java.util.Locale;
import org.ngoaingu.assistant.question.WrongFacts.Report;
import org.ngoaingu.audit.AuditTrail;
import org.ngoaingu.channel.Chat;
import org.ngoaingu.channel.ChatFiles;
import org.ngoaingu.channel.Chats;
import org.ngoaingu.channel.Outbox;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.ChoiceVerb;
import org.ngoaingu.conversation.Chosen;
import org.ngoaingu.conversation.WireKey;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.Act;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.Rights;
import org.springframework.stereotype.Component;

/** The buttons {@code w:REPORT:act} of those who may correct the person. The first who settles a report has done so. */
@Component
class WrongFactChoices implements ChoiceVerb {

    private final WrongFacts reports;
    private final WrongFactWords said;
    private final Rights rights;
    private final ChatFiles files;
    private final Chats chats;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Texts texts;

    WrongFactChoices(
            WrongFacts reports,
            WrongFactWords said,
            Rights rights,
            ChatFiles files,
            Chats chats,
            Outbox outbox,
            AuditTrail audit,
            Texts texts) {
        this.reports = reports;
        this.said = said;
        this.rights = rights;
        this.files = files;
        this.chats = chats;
        this.outbox = outbox;
        this.audit = audit;
        this.texts = texts;
    }

    @Override
    public String owner() {
        return WrongFactWords.OWNER;
    }

    @Override
    public List<Reply> choose(Chosen chosen) {
        var who = chosen.sender().who();
        var report = WireKey.of(chosen.id()).flatMap(reports::find).orElse(null);
        if (who == null
                || report == null
                || !rights.may(who, Act.CORRECT, report.person(), chosen.today())
                        .isAllowed()) {
            return List.of(say(chosen, "ask.notYours"));
        }
        return List.of(
                switch (chosen.choice()) {
                    case WrongFactWords.DONE -> settle(report, who, true, chosen);
                    case WrongFactWords.DECLINE -> settle(report, who, false, chosen);
                    default -> proof(report, who, chosen);
                });
    }

    private Reply settle(Report report, Actor who, boolean corrected, Chosen chosen) {
        if (!reports.settle(report, who, corrected)) {
            return say(chosen, "wrongFact.late");
        }
        var language = chats.preferred(report.person()).map(Chat::language).orElse(Locale.of("vi"));
        outbox.notify(report.person(), said.toPerson(report, corrected, language), "wrong-fact-end:" + report.id());
        return say(chosen, "wrongFact.told");
    }

    private Reply proof(Report report, Actor who, Chosen chosen) {
        var number = chosen.choice().replaceFirst("^proof\\.", "");
        var index = number.matches("\\d") ? Integer.parseInt(number) : Integer.MAX_VALUE;
        if (index >= report.proof().size()
                || files.find(report.proof().get(index)).isEmpty()) {
            return say(chosen, "submission.file-gone");
        }
        audit.record(
                who.named(),
                "see-proof",
                "person:%d report:%d".formatted(report.person().value(), report.id()),
                null);
        return say(chosen, "wrongFact.proof").with(report.proof().get(index));
    }

    private Reply say(Chosen chosen, String key) {
        return Reply.of(texts.say(chosen.sender().language(), Message.of(key)));
    }
}

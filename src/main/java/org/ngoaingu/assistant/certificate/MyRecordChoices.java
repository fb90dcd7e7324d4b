package org.ngoaingu.assistant.certificate;

import java.util.List;
import java.util.Map;
import org.ngoaingu.audit.AuditTrail;
import org.ngoaingu.certificate.Decision;
import org.ngoaingu.certificate.SubmissionId;
import org.ngoaingu.certificate.SubmissionView;
import org.ngoaingu.certificate.Submissions;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.ChoiceVerb;
import org.ngoaingu.conversation.Chosen;
import org.ngoaingu.conversation.WireKey;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.Actor;
import org.springframework.stereotype.Component;

/** The buttons {@code h:ID:act} of one's own submissions; those of others are as unknown as any. */
@Component
class MyRecordChoices implements ChoiceVerb {

    private final Submissions submissions;
    private final MyRecord record;
    private final OpenedFile opened;
    private final SubmissionWords words;
    private final AuditTrail audit;
    private final Texts texts;

    MyRecordChoices(
            Submissions submissions,
            MyRecord record,
            OpenedFile opened,
            SubmissionWords words,
            AuditTrail audit,
            Texts texts) {
        this.submissions = submissions;
        this.record = record;
        this.opened = opened;
        this.words = words;
        this.audit = audit;
        this.texts = texts;
    }

    @Override
    public String owner() {
        return MyRecord.OWNER;
    }

    @Override
    public List<Reply> choose(Chosen chosen) {
        if (!(chosen.sender().who() instanceof Actor.Person self)) {
            return List.of(say(chosen, "ask.noPerson"));
        }
        var id = new SubmissionId(number(chosen.id()));
        var one = submissions.of(self.id(), id).orElse(null);
        if (one == null) {
            audit.record(self.named(), "refuse-submission", "submission:" + id.value(), null);
            return List.of(say(chosen, "certificate.submit.not-yours"));
        }
        var language = chosen.sender().language();
        return List.of(
                switch (chosen.choice()) {
                    case MyRecord.SHOW -> record.write(one, chosen.today(), language);
                    case MyRecord.WITHDRAW -> ask(one, chosen);
                    case MyRecord.SURE -> withdrawn(self, one, chosen);
                    default ->
                        chosen.choice().startsWith(OpenedFile.ACT)
                                ? opened.send(self, one, chosen.choice(), chosen.sender())
                                : say(chosen, "pattern.unknown_button");
                });
    }

    private static long number(String id) {
        return WireKey.of(id).orElse(-1L);
    }

    private Reply ask(SubmissionView one, Chosen chosen) {
        var language = chosen.sender().language();
        return new Reply(
                texts.say(language, "submission.withdraw.sure", Map.of("certificate", words.named(one, language))),
                List.of(
                        new Choice(
                                MyRecord.data(one, MyRecord.SURE),
                                texts.say(language, Message.of("submission.withdraw.yes"))),
                        MyRecord.show(one, texts.say(language, Message.of("submission.withdraw.no")))));
    }

    private Reply withdrawn(Actor.Person self, SubmissionView one, Chosen chosen) {
        var language = chosen.sender().language();
        var decision = submissions.withdraw(self.id(), one.id());
        return decision instanceof Decision.Done
                ? Reply.of(texts.say(
                        language, "submission.withdraw.done", Map.of("certificate", words.named(one, language))))
                : Reply.of(words.notDone(decision, language));
    }

    private Reply say(Chosen chosen, String key) {
        return Reply.of(texts.say(chosen.sender().language(), Message.of(key)));
    }
}

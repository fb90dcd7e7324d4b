package org.ngoaingu.assistant.certificate;

import java.util.List;
import org.ngoaingu.certificate.Decision;
import org.ngoaingu.certificate.SubmissionId;
import org.ngoaingu.certificate.Verification;
import org.ngoaingu.certificate.Verification.Seen;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.ChoiceVerb;
import org.ngoaingu.conversation.Chosen;
import org.ngoaingu.conversation.WireKey;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.PersonId;
import org.springframework.stereotype.Component;

/**
 * The buttons {@code v:ID:act} of submissions, {@code v::queue}, and {@code v:pPERSON:of} for all of one person. What came
 * over the wire is held against the sender's rights each time.
 */
@Component
class VerificationChoices implements ChoiceVerb {

    static final String SHOW = "show";
    static final String OF_PERSON = "of";

    private final Verification verification;
    private final VerificationCard card;
    private final WaitingList waiting;
    private final OpenedFile opened;
    private final SubmissionWords words;
    private final Texts texts;

    VerificationChoices(
            Verification verification,
            VerificationCard card,
            WaitingList waiting,
            OpenedFile opened,
            SubmissionWords words,
            Texts texts) {
        this.verification = verification;
        this.card = card;
        this.waiting = waiting;
        this.opened = opened;
        this.words = words;
        this.texts = texts;
    }

    @Override
    public String owner() {
        return VerificationCard.OWNER;
    }

    @Override
    public List<Reply> choose(Chosen chosen) {
        if (!(chosen.sender().who() instanceof Actor.Person officer)) {
            return List.of(say(chosen, Message.of("rights.verify-by-name")));
        }
        if (chosen.choice().equals(VerificationCard.QUEUE)) {
            return List.of(waiting.of(officer, chosen.sender()));
        }
        if (chosen.choice().equals(OF_PERSON)) {
            return List.of(waiting.ofPerson(
                    officer,
                    new PersonId(number(chosen.id().replaceFirst("^p", ""))),
                    chosen.sender(),
                    chosen.today()));
        }
        var id = new SubmissionId(number(chosen.id()));
        return switch (chosen.choice()) {
            case SHOW -> List.of(shown(officer, id, chosen));
            case VerificationCard.CLAIM -> List.of(claimed(officer, id, chosen));
            case VerificationCard.RELEASE -> released(officer, id, chosen);
            case VerificationCard.APPROVE -> approved(officer, id, chosen);
            default ->
                List.of(
                        chosen.choice().startsWith(OpenedFile.ACT)
                                ? file(officer, id, chosen)
                                : say(chosen, Message.of("pattern.unknown_button")));
        };
    }

    private static long number(String id) {
        return WireKey.of(id).orElse(-1L);
    }

    private Reply shown(Actor officer, SubmissionId id, Chosen chosen) {
        return switch (verification.look(officer, id)) {
            case Seen.Submitted seen ->
                card.write(seen, chosen.today(), chosen.sender().language());
            case Seen.Refused refused -> say(chosen, refused.why());
        };
    }

    private Reply claimed(Actor officer, SubmissionId id, Chosen chosen) {
        var claim = verification.claim(officer, id);
        return claim instanceof Decision.Done ? shown(officer, id, chosen) : notDone(claim, chosen);
    }

    private List<Reply> released(Actor.Person officer, SubmissionId id, Chosen chosen) {
        var released = verification.release(officer, id);
        return released instanceof Decision.Done
                ? List.of(say(chosen, Message.of("submission.released")), waiting.of(officer, chosen.sender()))
                : List.of(notDone(released, chosen));
    }

    private List<Reply> approved(Actor.Person officer, SubmissionId id, Chosen chosen) {
        var approved = verification.approve(officer, id, null, null);
        return approved instanceof Decision.Done
                ? List.of(shown(officer, id, chosen), waiting.of(officer, chosen.sender()))
                : List.of(notDone(approved, chosen));
    }

    private Reply file(Actor officer, SubmissionId id, Chosen chosen) {
        return switch (verification.look(officer, id)) {
            case Seen.Submitted seen -> opened.send(officer, seen.submission(), chosen.choice(), chosen.sender());
            case Seen.Refused refused -> say(chosen, refused.why());
        };
    }

    private Reply notDone(Decision decision, Chosen chosen) {
        return Reply.of(words.notDone(decision, chosen.sender().language()));
    }

    private Reply say(Chosen chosen, Message message) {
        return Reply.of(texts.say(chosen.sender().language(), message));
    }
}

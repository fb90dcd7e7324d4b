package org.ngoaingu.assistant.certificate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ngoaingu.certificate.SubmissionChanged;
import org.ngoaingu.certificate.SubmissionState;
import org.ngoaingu.certificate.Verification;
import org.ngoaingu.channel.Chats;
import org.ngoaingu.channel.Outbox;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.Act;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.Rights;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells officers that certificates wait: one message a day at most, with how many there are and a button that opens the
 * queue. On a quiet day it comes with the first submission, so that nobody waits for an officer who knows of nothing; when
 * something is left over from before it comes in the morning. Whoever has the count needs no second message: the queue
 * shows what came since. A card that is edited with each submission would stand far up in the chat by noon, unseen.
 */
@Component
class OfficerNotices {

    /** Officers of one person that are told; more would look at the same paper. */
    private static final int MOST = 5;

    private final Verification verification;
    private final Rights rights;
    private final Chats chats;
    private final Outbox outbox;
    private final SubmissionWords words;
    private final Texts texts;
    private final Clock clock;
    private final TransactionTemplate transaction;

    OfficerNotices(
            Verification verification,
            Rights rights,
            Chats chats,
            Outbox outbox,
            SubmissionWords words,
            Texts texts,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.verification = verification;
        this.rights = rights;
        this.chats = chats;
        this.outbox = outbox;
        this.words = words;
        this.texts = texts;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener
    void tell(SubmissionChanged changed) {
        var one = changed.submission();
        if (one.state() == SubmissionState.WAITING) {
            rights.administratorsOf(one.person(), today()).stream()
                    .filter(officer -> rights.may(new Actor.Person(officer), Act.VERIFY, one.person(), today())
                            .isAllowed())
                    .filter(officer -> chats.preferred(officer).isPresent())
                    .limit(MOST)
                    .forEach(this::tell);
        }
    }

    /** Tells every officer for whom something waits and who was not told today. */
    void tellAll() {
        rights.administrators(today()).forEach(officer -> transaction.executeWithoutResult(status -> tell(officer)));
    }

    private void tell(PersonId officer) {
        var queue = verification.queue(new Actor.Person(officer), 1);
        if (queue.waiting() == 0) {
            return;
        }
        chats.preferred(officer).ifPresent(chat -> {
            var text = texts.say(
                    chat.language(),
                    "submission.waiting",
                    Map.of(
                            "count",
                            queue.waiting(),
                            "day",
                            words.day(queue.first().getFirst().submittedAt())));
            var button = VerificationCard.queue(texts.say(chat.language(), Message.of("submission.button.queue")));
            outbox.notify(
                    officer,
                    new Reply(text, List.of(button)),
                    "verification:%d:%s".formatted(officer.value(), today()));
        });
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

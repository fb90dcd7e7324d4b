package org.ngoaingu.assistant.certificate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.ngoaingu.certificate.Expiries;
import org.ngoaingu.certificate.Expiries.Expiring;
import org.ngoaingu.channel.Chats;
import org.ngoaingu.channel.Outbox;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells people that a certificate ends, each in a transaction with the note that they were told. Whom no chat reaches is
 * asked about again the next day.
 */
@Component
class ExpiryNotices {

    private static final int AT_ONCE = 200;

    private final Expiries expiries;
    private final Chats chats;
    private final Outbox outbox;
    private final Texts texts;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ExpiryNotices(
            Expiries expiries,
            Chats chats,
            Outbox outbox,
            Texts texts,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.expiries = expiries;
        this.chats = chats;
        this.outbox = outbox;
        this.texts = texts;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    void tell() {
        var day = LocalDate.now(clock);
        var due = expiries.due(day, 0, AT_ONCE);
        while (!due.isEmpty()) {
            due.forEach(expiring -> tell(expiring, day));
            due = expiries.due(day, due.getLast().certificate(), AT_ONCE);
        }
    }

    private void tell(Expiring expiring, LocalDate day) {
        transaction.executeWithoutResult(status -> chats.preferred(expiring.person())
                .ifPresent(chat -> {
                    if (expiries.told(expiring, day)) {
                        outbox.notify(expiring.person(), Reply.of(words(expiring, chat.language())), expiring.key());
                    }
                }));
    }

    private String words(Expiring expiring, Locale language) {
        return texts.say(
                language,
                new Message(
                        expiring.mark() == 0 ? "certificate.expiry.today" : "certificate.expiry.soon",
                        Map.of(
                                "certificate", expiring.type().named(expiring.score(), language),
                                "day", expiring.lastValidDay(),
                                "left", expiring.daysLeft())));
    }
}

package org.ngoaingu.mail;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ngoaingu.account.Invitations;
import org.ngoaingu.account.Issued;
import org.ngoaingu.channel.Chat;
import org.ngoaingu.channel.Chats;
import org.ngoaingu.channel.Outbox;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.mail.MailQueue.Kind;
import org.ngoaingu.mail.MailQueue.Row;
import org.ngoaingu.mail.PostOffice.Posted;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends what is due, one letter after the other, outside any transaction. What fails holds nobody else up. */
@Component
class MailRound {

    private static final Logger LOG = LoggerFactory.getLogger(MailRound.class);
    private static final int MOST = 200;

    private final MailQueue queue;
    private final MailSettling settling;
    private final MailAddresses addresses;
    private final MailAddressRows codes;
    private final MailNotices notices;
    private final PostOffice post;
    private final Invitations invitations;
    private final Chats chats;
    private final Outbox outbox;
    private final Texts texts;
    private final TransactionTemplate transaction;

    MailRound(
            MailQueue queue,
            MailSettling settling,
            MailAddresses addresses,
            MailAddressRows codes,
            MailNotices notices,
            PostOffice post,
            Invitations invitations,
            Chats chats,
            Outbox outbox,
            Texts texts,
            PlatformTransactionManager transactions) {
        this.queue = queue;
        this.settling = settling;
        this.addresses = addresses;
        this.codes = codes;
        this.notices = notices;
        this.post = post;
        this.invitations = invitations;
        this.chats = chats;
        this.outbox = outbox;
        this.texts = texts;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** At most {@value #MOST}; the rest comes with the next round, as it does when no server answers. */
    void run() {
        settling.clear();
        var goOn = post.isOpen();
        for (var n = 0; goOn && n < MOST; n++) {
            goOn = queue.take().map(this::sent).orElse(false);
        }
    }

    /** Whether another letter may fare better. */
    private boolean sent(Row row) {
        var letter = transaction.execute(status -> letter(row));
        if (letter == null || letter.isEmpty()) {
            settling.end(row, "no reason any more");
            return true;
        }
        var posted = post.send(letter.get());
        transaction.executeWithoutResult(status -> settle(row, letter.get(), posted));
        return !(posted instanceof Posted.NotNow notNow && notNow.aboutAll());
    }

    private void settle(Row row, Letter letter, Posted posted) {
        switch (posted) {
            case Posted.Taken taken -> settling.sent(row);
            case Posted.AddressRefused refused -> {
                settling.end(row, "the address was refused");
                addresses.drop(row.person());
                tell(row.person(), letter.to());
            }
            case Posted.NotNow notNow -> {
                LOG.warn("Letter {} was not sent at try {}: {}", row.id(), row.tries(), notNow.reason());
                settling.later(row, notNow.reason());
            }
        }
    }

    private void tell(PersonId person, MailAddress address) {
        var text = texts.say(language(person), Message.of("mail.refused", "address", address.masked()));
        outbox.notify(person, Reply.of(text), null);
    }

    /** Empty when there is no reason for it any more. */
    private Optional<Letter> letter(Row row) {
        var language = language(row.person());
        return row.kind() == Kind.CODE
                ? codes.waiting(row.person()).map(code -> code(code, language))
                : notices.addressOf(row.person())
                        .filter(address -> !notices.hasSeen(row.person(), row.queued()))
                        .flatMap(address -> notice(row.person(), address, language));
    }

    private Letter code(MailAddressRows.Code code, Locale language) {
        return new Letter(
                code.to(),
                texts.say(language, Message.of("mail.code.subject")),
                texts.say(language, Message.of("mail.code.text", "code", code.code())));
    }

    private Optional<Letter> notice(PersonId person, MailAddress address, Locale language) {
        return invitations.byMail(person) instanceof Issued.Code code
                ? Optional.of(new Letter(
                        address,
                        texts.say(language, Message.of("mail.notice.subject")),
                        texts.say(
                                language,
                                "mail.notice.text",
                                Map.of("link", code.web().toString(), "days", Invitations.BY_MAIL.toDays()))))
                : Optional.empty();
    }

    private Locale language(PersonId person) {
        return chats.preferred(person).map(Chat::language).orElse(Texts.LANGUAGES.getFirst());
    }
}

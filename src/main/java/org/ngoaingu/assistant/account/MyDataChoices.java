package org.ngoaingu.assistant.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.ngoaingu.account.Consent;
import org.ngoaingu.account.Consents;
import org.ngoaingu.account.LinkedChats;
import org.ngoaingu.channel.Chat;
import org.ngoaingu.channel.ChatFiles;
import org.ngoaingu.channel.ChatId;
import org.ngoaingu.channel.Chats;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.channel.Device;
import org.ngoaingu.channel.Inbound;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.channel.WebChats;
import org.ngoaingu.mail.MailAddresses;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.PersonId;
import org.springframework.stereotype.Component;

/** The buttons under {@code /quyendulieu}. Each concerns the sender alone, whatever id it brings. */
@Component
class MyDataChoices {

    static final String HELD = "held";
    static final String DEVICES = "devices";
    static final String FURTHER = "further";
    static final String NO_MAIL = "no-mail";
    static final String WITHDRAW = "withdraw";
    private static final String WITHDRAW_SURELY = "withdraw-yes";
    private static final String CLOSE = "close";
    private static final String CLOSE_BROWSER = "close-browser";

    /** How long the file with all that is held can be fetched. */
    private static final Duration FETCHABLE = Duration.ofDays(1);

    private static final Pattern UUID_WRITTEN = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final HeldData held;
    private final ChatFiles files;
    private final Chats chats;
    private final WebChats webChats;
    private final Consents consents;
    private final LinkedChats linkedChats;
    private final InvitationReplies invitations;
    private final MailAddresses mail;
    private final Texts texts;
    private final Clock clock;

    MyDataChoices(
            HeldData held,
            ChatFiles files,
            Chats chats,
            WebChats webChats,
            Consents consents,
            LinkedChats linkedChats,
            InvitationReplies invitations,
            MailAddresses mail,
            Texts texts,
            Clock clock) {
        this.held = held;
        this.files = files;
        this.chats = chats;
        this.webChats = webChats;
        this.consents = consents;
        this.linkedChats = linkedChats;
        this.invitations = invitations;
        this.mail = mail;
        this.texts = texts;
        this.clock = clock;
    }

    List<Reply> choose(Inbound sender, String id, String choice) {
        var self = sender.person();
        return switch (choice) {
            case WITHDRAW -> List.of(askWithdraw(sender));
            case WITHDRAW_SURELY -> List.of(withdraw(sender));
            case HELD -> self == null ? unknown(sender) : List.of(held(sender, self));
            case DEVICES -> self == null ? unknown(sender) : List.of(devices(sender, self));
            case FURTHER -> self == null ? unknown(sender) : List.of(invitations.own(sender, self));
            case NO_MAIL -> self == null ? unknown(sender) : List.of(noMail(sender, self));
            case CLOSE, CLOSE_BROWSER -> self == null ? unknown(sender) : List.of(close(sender, self, choice, id));
            default -> unknown(sender);
        };
    }

    private Reply held(Inbound sender, PersonId self) {
        var file = files.keep(sender.chat(), held.of(self, sender.language()), FETCHABLE);
        return say(sender, "account.data.held-text").with(file);
    }

    private Reply devices(Inbound sender, PersonId self) {
        var lines = new ArrayList<String>();
        var choices = new ArrayList<Choice>();
        for (var chat : chats.of(self)) {
            if (!chat.channel().equals(WebChats.CHANNEL)) {
                list(sender, chat.id().value(), CLOSE, named(sender, chat, self), lines, choices);
            }
        }
        for (var browser : webChats.devices(self)) {
            list(sender, browser.id(), CLOSE_BROWSER, named(sender, browser), lines, choices);
        }
        var head = texts.say(sender.language(), "account.data.devices-text", Map.of());
        return new Reply(head + "\n" + String.join("\n", lines), choices);
    }

    private void list(Inbound sender, UUID id, String close, String named, List<String> lines, List<Choice> choices) {
        lines.add("- " + named);
        choices.add(AccountChoices.choice(
                id.toString(), close, texts.say(sender.language(), "account.data.close", Map.of("device", named))));
    }

    /** "Chrome trên Android, từ 22/11/2026". */
    private String named(Inbound sender, Device browser) {
        return texts.say(sender.language(), browser.label()) + texts.say(sender.language(), since(browser.since()));
    }

    private Message since(Instant at) {
        return Message.of("account.data.since", "day", LocalDate.ofInstant(at, clock.getZone()));
    }

    /** "Telegram, từ 22/11/2026, đang dùng". A chat that the trial opened was never consented to. */
    private String named(Inbound sender, Chat chat, PersonId self) {
        var since = consents.of(self).stream()
                .filter(consent -> consent.endedAt() == null && consent.chat().equals(chat.id()))
                .map(Consent::givenAt)
                .min(Comparator.naturalOrder());
        var here = chat.id().equals(sender.chat());
        return texts.say(
                sender.language(),
                "account.data.device",
                Map.of(
                        "channel",
                        chat.channel(),
                        "since",
                        since.<Object>map(this::since).orElse(""),
                        "here",
                        here ? "yes" : "no"));
    }

    private Reply close(Inbound sender, PersonId self, String choice, String id) {
        var closed = UUID_WRITTEN.matcher(id).matches()
                && (choice.equals(CLOSE)
                        ? linkedChats.revoke(self, new ChatId(UUID.fromString(id)))
                        : linkedChats.revokeBrowser(self, UUID.fromString(id)));
        return say(sender, closed ? "account.data.closed" : "account.data.not-closed");
    }

    private Reply noMail(Inbound sender, PersonId self) {
        return say(sender, mail.remove(self) ? "mail.removed" : "mail.notThere");
    }

    private Reply askWithdraw(Inbound sender) {
        return new Reply(
                texts.say(sender.language(), "account.data.withdraw-ask", Map.of()),
                List.of(AccountChoices.choice(
                        "", WITHDRAW_SURELY, texts.say(sender.language(), "account.data.withdraw-yes", Map.of()))));
    }

    private Reply withdraw(Inbound sender) {
        if (sender.person() != null) {
            linkedChats.withdraw(sender.person());
        } else {
            linkedChats.withdrawFirstAdministrator(chats.find(sender.chat()).orElseThrow());
        }
        return say(sender, "account.data.withdrawn");
    }

    private List<Reply> unknown(Inbound sender) {
        return List.of(say(sender, "pattern.unknown_button"));
    }

    private Reply say(Inbound sender, String key) {
        return Reply.of(texts.say(sender.language(), key, Map.of()));
    }
}

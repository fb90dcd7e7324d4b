package org.ngoaingu.mail;

import java.time.Instant;
import java.util.Optional;
import org.ngoaingu.channel.Chats;
import org.ngoaingu.channel.Device;
import org.ngoaingu.channel.NoticeWritten;
import org.ngoaingu.channel.WebChats;
import org.ngoaingu.staff.PersonId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who is written to: people with a confirmed address who have the web chat and no messenger that would tell them. */
@Component
class MailNotices {

    private final MailAddresses addresses;
    private final MailQueue queue;
    private final PostOffice post;
    private final Chats chats;
    private final WebChats webChats;

    MailNotices(MailAddresses addresses, MailQueue queue, PostOffice post, Chats chats, WebChats webChats) {
        this.addresses = addresses;
        this.queue = queue;
        this.post = post;
        this.chats = chats;
        this.webChats = webChats;
    }

    /** In the transaction that writes the notice: both stand or neither. */
    @EventListener
    void on(NoticeWritten written) {
        if (post.isOpen() && addressOf(written.person()).isPresent()) {
            queue.addNotice(written.person(), seen(written.person()).orElse(null));
        }
    }

    /** Where the person is to be told now; empty when there is no need. */
    Optional<MailAddress> addressOf(PersonId person) {
        var linked = chats.of(person);
        var onlyWeb = !linked.isEmpty()
                && linked.stream().allMatch(chat -> chat.channel().equals(WebChats.CHANNEL));
        return onlyWeb ? addresses.of(person) : Optional.empty();
    }

    boolean hasSeen(PersonId person, Instant since) {
        return seen(person).filter(at -> at.isAfter(since)).isPresent();
    }

    private Optional<Instant> seen(PersonId person) {
        return webChats.devices(person).stream().findFirst().map(Device::seen);
    }
}

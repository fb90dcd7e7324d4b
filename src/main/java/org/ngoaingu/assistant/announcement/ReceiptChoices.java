package org.ngoaingu.assistant.announcement;

import java.util.List;
import org.ngoaingu.announcement.AnnouncementId;
import org.ngoaingu.announcement.Receipts;
import org.ngoaingu.announcement.Receipts.Receipt;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.ChoiceVerb;
import org.ngoaingu.conversation.Chosen;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.Actor;
import org.springframework.stereotype.Component;

/** {@code n:ANNOUNCEMENT:ok}: the reader has taken note. */
@Component
class ReceiptChoices implements ChoiceVerb {

    private final Receipts receipts;
    private final Texts texts;

    ReceiptChoices(Receipts receipts, Texts texts) {
        this.receipts = receipts;
        this.texts = texts;
    }

    @Override
    public String owner() {
        return "n";
    }

    @Override
    public List<Reply> choose(Chosen chosen) {
        var who = chosen.sender().who();
        var said = who != null
                        && chosen.id().matches("\\d{1,18}")
                        && chosen.choice().equals("ok")
                ? said(who, new AnnouncementId(Long.parseLong(chosen.id())))
                : Message.of("announcement.refused.notAddressed");
        return List.of(Reply.of(texts.say(chosen.sender().language(), said)));
    }

    private Message said(Actor who, AnnouncementId id) {
        return switch (receipts.confirm(who, id)) {
            case Receipt.Noted noted -> Message.of("announcement.confirm.noted");
            case Receipt.Already already -> Message.of("announcement.confirm.already");
            case Receipt.Refused refused -> refused.why();
        };
    }
}

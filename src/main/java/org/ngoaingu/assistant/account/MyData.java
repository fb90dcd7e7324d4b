package org.ngoaingu.assistant.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.channel.Inbound;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.StartChoice;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbResult;
import org.ngoaingu.mail.MailAddresses;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.PersonId;
import org.springframework.stereotype.Component;

/** {@code account.my_data}: what the sender can have done with the own data (quyền dữ liệu). */
@Component
class MyData implements Verb {

    private final MailAddresses mail;
    private final Texts texts;

    MyData(MailAddresses mail, Texts texts) {
        this.mail = mail;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "account.my_data";
    }

    @Override
    public VerbResult call(VerbCall call) {
        var sender = call.sender();
        var text = texts.say(sender.language(), "account.data.menu", Map.of());
        return VerbResult.said(List.of(
                sender.person() == null
                        ? new Reply(text, List.of(choice(sender, MyDataChoices.WITHDRAW, "account.data.withdraw")))
                        : new Reply(text, choices(sender, sender.person()))));
    }

    private List<Choice> choices(Inbound sender, PersonId self) {
        var choices = new ArrayList<>(List.of(
                choice(sender, MyDataChoices.HELD, "account.data.held"),
                choice(sender, MyDataChoices.DEVICES, "account.data.devices"),
                choice(sender, MyDataChoices.FURTHER, "account.data.further")));
        var told = mail.of(self).isPresent();
        if (mail.isOn()) {
            choices.add(start(sender, "mail-address", told ? "mail.button.change" : "mail.button.enter"));
        }
        if (told) {
            choices.add(choice(sender, MyDataChoices.NO_MAIL, "mail.button.remove"));
        }
        choices.add(start(sender, "data-request", "account.data.request"));
        choices.add(choice(sender, MyDataChoices.WITHDRAW, "account.data.withdraw"));
        return choices;
    }

    private Choice start(Inbound sender, String flow, String key) {
        return StartChoice.flow(flow, texts.say(sender.language(), key, Map.of()));
    }

    private Choice choice(Inbound sender, String choice, String key) {
        return AccountChoices.choice("", choice, texts.say(sender.language(), key, Map.of()));
    }
}

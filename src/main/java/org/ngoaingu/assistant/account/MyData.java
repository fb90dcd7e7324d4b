package org.ngoaingu.assistant.account;

import java.util.List;
import java.util.Map;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.channel.Inbound;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.StartChoice;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbResult;
import org.ngoaingu.platform.Texts;
import org.springframework.stereotype.Component;

/** {@code account.my_data}: what the sender can have done with the own data (quyền dữ liệu). */
@Component
class MyData implements Verb {

    private final Texts texts;

    MyData(Texts texts) {
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
                        : new Reply(
                                text,
                                List.of(
                                        choice(sender, MyDataChoices.HELD, "account.data.held"),
                                        choice(sender, MyDataChoices.DEVICES, "account.data.devices"),
                                        choice(sender, MyDataChoices.FURTHER, "account.data.further"),
                                        StartChoice.flow(
                                                "data-request",
                                                texts.say(sender.language(), "account.data.request", Map.of())),
                                        choice(sender, MyDataChoices.WITHDRAW, "account.data.withdraw")))));
    }

    private Choice choice(Inbound sender, String choice, String key) {
        return AccountChoices.choice("", choice, texts.say(sender.language(), key, Map.of()));
    }
}

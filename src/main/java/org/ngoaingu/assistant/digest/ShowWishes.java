package org.ngoaingu.assistant.digest;

import java.util.List;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbResult;
import org.ngoaingu.digest.Digests;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.Actor;
import org.springframework.stereotype.Component;

/** {@code digest.wishes}: how the sender gets digests, with buttons to change it. */
@Component
class ShowWishes implements Verb {

    private final Digests digests;
    private final Wishes wishes;
    private final Texts texts;

    ShowWishes(Digests digests, Wishes wishes, Texts texts) {
        this.digests = digests;
        this.wishes = wishes;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "digest.wishes";
    }

    @Override
    public VerbResult call(VerbCall call) {
        var language = call.sender().language();
        return VerbResult.said(List.of(
                call.sender().who() instanceof Actor.Person self
                                && !digests.units(self, call.today()).isEmpty()
                        ? wishes.show(self.id(), call.today(), language)
                        : Reply.of(texts.say(language, Message.of("digest.chat.none")))));
    }
}

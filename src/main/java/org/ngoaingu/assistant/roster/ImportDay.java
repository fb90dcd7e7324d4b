package org.ngoaingu.assistant.roster;

import java.util.List;
import java.util.Map;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbResult;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.springframework.stereotype.Component;

/** {@code import.day}: looks at the same files as those of another day. */
@Component
class ImportDay implements Verb {

    private final ImportDesk desk;
    private final Texts texts;

    ImportDay(ImportDesk desk, Texts texts) {
        this.desk = desk;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "import.day";
    }

    @Override
    public Map<String, ValueType> arguments() {
        return Map.of("import", ValueType.TEXT, "day", ValueType.DATE);
    }

    @Override
    public VerbResult call(VerbCall call) {
        var found = desk.own(call.text("import").orElse(""), call.sender());
        if (found.isEmpty() || !desk.mayImport(call.sender().who())) {
            return said(call, "chatImport.notYours");
        }
        var one = found.get();
        return one.isReplaceable()
                ? VerbResult.said(desk.lookAgain(one, List.of(), call.day("day").orElse(null)))
                : said(call, "chatImport.late." + one.state());
    }

    private VerbResult said(VerbCall call, String key) {
        return VerbResult.said(List.of(Reply.of(texts.say(call.sender().language(), Message.of(key)))));
    }
}

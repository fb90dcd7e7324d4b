package org.ngoaingu.digest;

import java.util.List;
import java.util.Map;
import org.ngoaingu.channel.Chat;
import org.ngoaingu.channel.Making;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.channel.ReplyMaker;
import org.ngoaingu.platform.Texts;
import org.springframework.stereotype.Component;

/** Makes the spreadsheet that follows a digest, for those who want it. */
@Component
class SheetMaker implements ReplyMaker {

    static final String NAME = "digest-sheet";

    private final Ordered ordered;
    private final DigestTable table;
    private final Texts texts;

    SheetMaker(Ordered ordered, DigestTable table, Texts texts) {
        this.ordered = ordered;
        this.table = table;
        this.texts = texts;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Making make(String subject, Chat to) {
        return switch (ordered.read(subject, to)) {
            case Ordered.Order.Not not -> new Making.Withdrawn(not.reason());
            case Ordered.Order.Later later -> new Making.Later(later.when());
            case Ordered.Order.Of of -> {
                var words = texts.say(
                        to.language(), "digest.sheet", Map.of("day", of.facts().day()));
                yield new Making.Ready(new Reply(words, List.of()), table.of(of.facts(), to.language()));
            }
        };
    }
}

package org.ngoaingu.digest;

import org.ngoaingu.channel.Chat;
import org.ngoaingu.channel.Making;
import org.ngoaingu.channel.ReplyMaker;
import org.ngoaingu.digest.picture.Shade;
import org.springframework.stereotype.Component;

/** Makes a digest when it is sent: text, buttons and picture. */
@Component
class DigestMaker implements ReplyMaker {

    static final String NAME = "digest";

    private final Ordered ordered;
    private final DigestWords words;
    private final Naming naming;
    private final DigestPicture picture;
    private final Preferences preferences;

    DigestMaker(Ordered ordered, DigestWords words, Naming naming, DigestPicture picture, Preferences preferences) {
        this.ordered = ordered;
        this.words = words;
        this.naming = naming;
        this.picture = picture;
        this.preferences = preferences;
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
            case Ordered.Order.Of of -> ready(of, to);
        };
    }

    private Making ready(Ordered.Order.Of order, Chat to) {
        var facts = order.facts();
        var named = naming.of(facts.unit().id(), facts.day());
        return new Making.Ready(
                words.reply(facts, order.weeks(), order.scope(), named, to.language()),
                picture.of(facts, to.language(), shade(to)).orElse(null));
    }

    private Shade shade(Chat to) {
        var person = to.person();
        return person != null && preferences.of(person).dark() ? Shade.DARK : Shade.LIGHT;
    }
}

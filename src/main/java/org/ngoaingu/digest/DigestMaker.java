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
    private final DigestPicture picture;
    private final Preferences preferences;

    DigestMaker(Ordered ordered, DigestWords words, DigestPicture picture, Preferences preferences) {
        this.ordered = ordered;
        this.words = words;
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
            case Ordered.Order.Of of ->
                new Making.Ready(
                        words.reply(of.facts(), of.weeks(), of.scope(), to.language()),
                        picture.of(of.facts(), to.language(), shade(to)).orElse(null));
        };
    }

    private Shade shade(Chat to) {
        var person = to.person();
        return person != null && preferences.of(person).dark() ? Shade.DARK : Shade.LIGHT;
    }
}

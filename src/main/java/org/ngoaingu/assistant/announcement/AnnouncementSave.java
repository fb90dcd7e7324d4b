package org.ngoaingu.assistant.announcement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ngoaingu.announcement.Announcements;
import org.ngoaingu.announcement.Outcome;
import org.ngoaingu.conversation.Effect;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbResult;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.Actor;
import org.springframework.stereotype.Component;

/** {@code announcement.save}: keeps the draft, new or changed, and shows its preview. Nothing is sent. */
@Component
class AnnouncementSave implements Verb {

    private static final Map<String, ValueType> ARGUMENTS;

    static {
        var arguments = new HashMap<String, ValueType>();
        List.of(
                        "about",
                        "part",
                        "vi",
                        "en",
                        "unit",
                        "category",
                        "role",
                        "line",
                        "standing",
                        "linked",
                        "without",
                        "without_unit")
                .forEach(name -> arguments.put(name, ValueType.TEXT));
        List.of("start", "start_on", "late").forEach(name -> arguments.put(name, ValueType.TEXT));
        arguments.put("file", ValueType.FILES);
        arguments.put("confirm", ValueType.YES_NO);
        arguments.put("confirm_by", ValueType.DATE);
        ARGUMENTS = Map.copyOf(arguments);
    }

    private final Announcements announcements;
    private final AskedDraft asked;
    private final AnnouncementCard card;
    private final BroadcastWords words;

    AnnouncementSave(Announcements announcements, AskedDraft asked, AnnouncementCard card, BroadcastWords words) {
        this.announcements = announcements;
        this.asked = asked;
        this.card = card;
        this.words = words;
    }

    @Override
    public String name() {
        return "announcement.save";
    }

    @Override
    public Effect effect() {
        return Effect.ONCE;
    }

    @Override
    public Map<String, ValueType> arguments() {
        return ARGUMENTS;
    }

    @Override
    public VerbResult call(VerbCall call) {
        var who = call.sender().who();
        var language = call.sender().language();
        var outcome =
                who == null ? new Outcome.Refused(Message.of("announcement.refused.nobodyYours")) : saved(who, call);
        return switch (outcome) {
            case Outcome.Refused refused -> VerbResult.refused(List.of(words.reply(language, refused.why())));
            case Outcome.Done done ->
                VerbResult.said(List.of(card.of(done.now(), done.now().author(), language)));
        };
    }

    private Outcome saved(Actor who, VerbCall call) {
        var about = call.text("about").orElse("");
        if (about.isEmpty()) {
            return announcements.compose(who, asked.of(who, call, null));
        }
        return AnnouncementKeys.read(about)
                .flatMap(keys -> announcements.find(who, keys.id()))
                .map(it -> announcements.change(who, it.id(), asked.of(who, call, it.draft())))
                .orElseGet(() -> new Outcome.Refused(Message.of("announcement.refused.unknown")));
    }
}

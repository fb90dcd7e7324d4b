package org.ngoaingu.assistant.announcement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.announcement.AnnouncementState;
import org.ngoaingu.announcement.AnnouncementView;
import org.ngoaingu.announcement.Announcements;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbResult;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.Unit;
import org.springframework.stereotype.Component;

/**
 * {@code announcement.begin}: to whom the sender may write; without a result when nothing is to be written, for a reason
 * that is said. Of a draft or a run, by its number: how its text begins; without one, that all of it is to be asked for.
 */
@Component
class AnnouncementBegin implements Verb {

    private static final int NAMED = 3;

    private final Announcements announcements;
    private final NamedUnits units;
    private final BroadcastWords words;

    AnnouncementBegin(Announcements announcements, NamedUnits units, BroadcastWords words) {
        this.announcements = announcements;
        this.units = units;
        this.words = words;
    }

    @Override
    public String name() {
        return "announcement.begin";
    }

    @Override
    public Map<String, ValueType> arguments() {
        return Map.of("about", ValueType.TEXT);
    }

    @Override
    public Map<String, ValueType> results() {
        return Map.of("scope", ValueType.TEXT, "title", ValueType.TEXT, "part", ValueType.TEXT);
    }

    @Override
    public VerbResult call(VerbCall call) {
        var who = call.sender().who();
        var language = call.sender().language();
        var refusal = refusal(who, call.text("about"));
        if (who == null || refusal.isPresent()) {
            return VerbResult.said(List.of(
                    words.reply(language, refusal.orElseGet(() -> Message.of("announcement.refused.nobodyYours")))));
        }
        var own = units.administered(who, call.today());
        var named = own.stream().limit(NAMED).map(Unit::name).collect(Collectors.joining("; "));
        var scope = own.size() > NAMED
                ? words.say(language, "scopeMore", Map.of("units", named, "more", own.size() - NAMED))
                : named;
        return VerbResult.of(call.text("about")
                .flatMap(about -> found(who, about))
                .<Map<String, Object>>map(it -> Map.of("scope", scope, "title", words.title(it, language)))
                .orElseGet(() -> Map.of("scope", scope, "part", AskedDraft.WHOLE)));
    }

    private Optional<Message> refusal(@Nullable Actor who, Optional<String> about) {
        if (who == null) {
            return Optional.of(Message.of("announcement.refused.nobodyYours"));
        }
        return announcements
                .refusal(who)
                .or(() -> about.filter(it -> found(who, it)
                                .filter(AnnouncementBegin::canChange)
                                .isEmpty())
                        .map(it -> Message.of("announcement.refused.unknown")));
    }

    private static boolean canChange(AnnouncementView it) {
        return it.state() != AnnouncementState.CANCELLED && it.state() != AnnouncementState.EXPIRED;
    }

    private Optional<AnnouncementView> found(Actor who, String about) {
        return AnnouncementKeys.read(about).flatMap(keys -> announcements.find(who, keys.id()));
    }
}

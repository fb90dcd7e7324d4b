package org.ngoaingu.assistant.announcement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ngoaingu.announcement.AnnouncementView;
import org.ngoaingu.announcement.Preview;
import org.ngoaingu.announcement.Previews;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.staff.Actor;
import org.springframework.stereotype.Component;

/** A draft before it goes: who gets it and who does not, how long it takes, what stands in its way. */
@Component
class PreviewCard {

    private final Previews previews;
    private final PreviewWords preview;
    private final BroadcastWords words;

    PreviewCard(Previews previews, PreviewWords preview, BroadcastWords words) {
        this.previews = previews;
        this.preview = preview;
        this.words = words;
    }

    /** For its author; a message of its own, so that who changed the draft has it below the last words. */
    Reply draft(AnnouncementView it, Actor who, Locale language) {
        var seen = previews.of(who, it.id());
        return new Reply(
                text(it, seen.map(found -> preview.of(it, found, language)).orElse(List.of()), language),
                seen.map(found -> choices(it, found, language)).orElse(List.of()));
    }

    /** For who is asked to approve it. */
    Reply waiting(AnnouncementView it, Actor who, Locale language) {
        var lines = new ArrayList<String>();
        var own = who.equals(it.author());
        lines.add(words.say(
                language,
                own ? "waits" : "asked",
                Map.of("readers", it.readersSubmitted() == null ? 0 : it.readersSubmitted())));
        previews.of(who, it.id()).ifPresent(found -> lines.addAll(preview.of(it, found, language)));
        var id = it.id();
        var choices = own
                ? List.of(
                        words.button(id, SubmitButtons.TAKE_BACK, language),
                        words.button(id, RunButtons.CANCEL, language))
                : List.of(
                        words.button(id, SubmitButtons.APPROVE, language),
                        words.starts("return-announcement", id, language),
                        words.button(id, SubmitButtons.TEST, language));
        return new Reply(text(it, lines, language), choices).on(BroadcastWords.card(id));
    }

    private String text(AnnouncementView it, List<String> lines, Locale language) {
        var all = new ArrayList<String>();
        all.add(words.head(it, language));
        if (it.returnedBecause() != null) {
            all.add("> " + words.say(language, "returned", Map.of("because", it.returnedBecause())));
        }
        all.addAll(lines);
        return String.join("\n", all);
    }

    private List<Choice> choices(AnnouncementView it, Preview found, Locale language) {
        var choices = new ArrayList<Choice>();
        if (!found.shown().isEmpty()) {
            choices.add(words.button(it.id(), SubmitButtons.TEST, language));
        }
        if (found.blockers().isEmpty()) {
            choices.add(
                    words.button(it.id(), found.needsApproval() ? SubmitButtons.ASK : SubmitButtons.SUBMIT, language));
        }
        choices.add(words.starts("announce", it.id(), language));
        choices.add(words.button(it.id(), RunButtons.CANCEL, language));
        return choices;
    }
}

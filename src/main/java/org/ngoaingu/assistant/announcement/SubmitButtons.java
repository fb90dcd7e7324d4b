package org.ngoaingu.assistant.announcement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ngoaingu.announcement.Announcements;
import org.ngoaingu.announcement.Approvals;
import org.ngoaingu.announcement.Approved;
import org.ngoaingu.announcement.Outcome;
import org.ngoaingu.announcement.Previews;
import org.ngoaingu.announcement.Submitted;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.platform.Message;
import org.springframework.stereotype.Component;

/** What is done with an announcement before it runs: tried on oneself, handed in, approved, taken back. */
@Component
class SubmitButtons implements AnnouncementButtons {

    static final String TEST = "test";
    static final String SUBMIT = "submit";

    /** The same as {@link #SUBMIT} where somebody else is asked; only its label differs. */
    static final String ASK = "ask";

    static final String APPROVE = "approve";
    static final String TAKE_BACK = "back";

    private final Announcements announcements;
    private final Previews previews;
    private final Approvals approvals;
    private final AuthorNotices author;
    private final AnnouncementCard card;
    private final BroadcastWords words;

    SubmitButtons(
            Announcements announcements,
            Previews previews,
            Approvals approvals,
            AuthorNotices author,
            AnnouncementCard card,
            BroadcastWords words) {
        this.announcements = announcements;
        this.previews = previews;
        this.approvals = approvals;
        this.author = author;
        this.card = card;
        this.words = words;
    }

    @Override
    public Set<String> acts() {
        return Set.of(TEST, SUBMIT, ASK, APPROVE, TAKE_BACK);
    }

    @Override
    public List<Reply> pressed(Pressed pressed) {
        return switch (pressed.act()) {
            case TEST -> List.of(test(pressed));
            case APPROVE -> approve(pressed);
            case TAKE_BACK -> takeBack(pressed);
            default -> submitted(pressed, approvals.submit(pressed.who(), pressed.id()));
        };
    }

    /** What came of handing it in, as its author is told. */
    List<Reply> submitted(Pressed pressed, Submitted submitted) {
        var language = pressed.language();
        return switch (submitted) {
            case Submitted.Scheduled done -> List.of(card.of(done.now(), pressed.who(), language));
            case Submitted.Waits waits ->
                List.of(
                        Reply.of(words.say(
                                language,
                                "handedIn",
                                Map.of("people", waits.approvers().size()))),
                        card.of(waits.now(), pressed.who(), language));
            case Submitted.TypeTheNumber type ->
                List.of(new Reply(
                        words.say(language, "alone", Map.of("readers", type.readers())),
                        List.of(words.starts("type-readers", pressed.id(), language))));
            case Submitted.Blocked blocked -> {
                var lines = new ArrayList<String>();
                lines.add(words.say(language, "notYet"));
                blocked.blockers().forEach(blocker -> lines.add("- " + words.say(language, blocker.says())));
                yield List.of(Reply.of(String.join("\n", lines)));
            }
            case Submitted.Refused refused -> List.of(words.reply(language, refused.why()));
        };
    }

    private Reply test(Pressed pressed) {
        return previews.sample(pressed.who(), pressed.id(), pressed.language())
                .map(reply -> new Reply(
                        words.say(pressed.language(), "sample") + "\n\n" + reply.text(),
                        List.of(),
                        reply.files(),
                        null))
                .orElseGet(() -> words.reply(pressed.language(), Message.of("announcement.refused.unknown")));
    }

    private List<Reply> approve(Pressed pressed) {
        var language = pressed.language();
        return switch (approvals.approve(pressed.who(), pressed.id())) {
            case Approved.Scheduled done -> {
                author.tell(done.now(), "approved");
                yield List.of(words.reply(language, "youApproved"), card.of(done.now(), pressed.who(), language));
            }
            case Approved.Already already ->
                List.of(words.reply(language, "approvedAlready"), card.of(already.now(), pressed.who(), language));
            case Approved.Refused refused -> List.of(words.reply(language, refused.why()));
        };
    }

    private List<Reply> takeBack(Pressed pressed) {
        return switch (announcements.takeBack(pressed.who(), pressed.id())) {
            case Outcome.Done done -> List.of(card.of(done.now(), pressed.who(), pressed.language()));
            case Outcome.Refused refused -> List.of(words.reply(pressed.language(), refused.why()));
        };
    }
}

package org.ngoaingu.announcement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.channel.ChatFiles;
import org.ngoaingu.staff.Actor;
import org.springframework.stereotype.Component;

/** What keeps a draft from being sent. */
@Component
class Blockers {

    /** Characters of a text in one language; the variables and the closing line still fit into one message. */
    static final int LONGEST = 3_000;

    /** The same beside a file. */
    static final int LONGEST_WITH_FILE = 600;

    private final SendingRights rights;
    private final ChatFiles files;
    private final Clock clock;

    Blockers(SendingRights rights, ChatFiles files, Clock clock) {
        this.rights = rights;
        this.files = files;
        this.clock = clock;
    }

    /** All of them. @param readers how many the draft has */
    List<Blocker> of(Actor author, Draft draft, int readers) {
        var found = new ArrayList<>(ofText(draft));
        rights.refusal(author, draft.audience()).ifPresent(why -> found.add(new Blocker.NotYours(why)));
        if (readers == 0) {
            found.add(new Blocker.Nobody());
        }
        found.addAll(ofTimes(draft));
        return found;
    }

    /** Those of the words and the file alone. */
    List<Blocker> ofText(Draft draft) {
        var found = new ArrayList<Blocker>();
        var most = draft.file() == null ? LONGEST : LONGEST_WITH_FILE;
        if (draft.vi().isEmpty()) {
            found.add(new Blocker.Empty());
        }
        var longest = Math.max(draft.vi().length(), length(draft.en()));
        if (longest > most) {
            found.add(new Blocker.TooLong(longest, most));
        }
        var unknown = Variable.unknownIn(draft.vi()) == null
                ? Variable.unknownIn(draft.en())
                : Variable.unknownIn(draft.vi());
        if (unknown != null) {
            found.add(new Blocker.UnknownVariable(unknown));
        }
        if (draft.confirmBy() == null && (names(draft.vi()) || names(draft.en()))) {
            found.add(new Blocker.NoDeadline());
        }
        if (draft.file() != null && files.described(List.of(draft.file())).isEmpty()) {
            found.add(new Blocker.FileGone());
        }
        return found;
    }

    private List<Blocker> ofTimes(Draft draft) {
        var now = clock.instant();
        var found = new ArrayList<Blocker>();
        if (draft.startAt() != null && draft.startAt().isBefore(now)) {
            found.add(new Blocker.WrongTime("announcement.blocked.startInPast"));
        }
        var start = draft.startAt() == null || draft.startAt().isBefore(now) ? now : draft.startAt();
        if (draft.tooLateAfter() != null && !draft.tooLateAfter().isAfter(start)) {
            found.add(new Blocker.WrongTime("announcement.blocked.tooLateBeforeStart"));
        }
        if (draft.confirmBy() != null && draft.confirmBy().isBefore(LocalDate.ofInstant(start, clock.getZone()))) {
            found.add(new Blocker.WrongTime("announcement.blocked.confirmBeforeStart"));
        }
        return found;
    }

    private static boolean names(@Nullable String text) {
        return Variable.CONFIRM_BY.standsIn(text);
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}

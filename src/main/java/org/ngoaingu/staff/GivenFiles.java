package org.ngoaingu.staff;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.roster.RosterFiles;
import org.springframework.stereotype.Service;

/** What a file is that somebody gives without saying so. */
@Service
public class GivenFiles {

    private final RosterFiles files;

    GivenFiles(RosterFiles files) {
        this.files = files;
    }

    /** What a file was taken for. */
    public sealed interface Recognised {

        /** It lists units, people, or both on sheets of their own. */
        record Lists(Set<ListKind> kinds) implements Recognised {

            public Lists {
                kinds = Set.copyOf(kinds);
            }
        }

        /** It cannot be read, or has no list that an import takes. */
        record Unreadable(Message why) implements Recognised {}
    }

    /** Looks at the headings of all sheets; what the file is called says nothing. */
    public Recognised recognise(GivenFile file) {
        return files.recognise(file.path(), file.name());
    }

    /** The day of data that words beside a file name: "tính đến 01/12/2025". */
    public static Optional<LocalDate> dayIn(String words) {
        return RosterFiles.dayIn(words);
    }
}

package org.ngoaingu.assistant.progress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ngoaingu.channel.ChatFile;
import org.ngoaingu.channel.ChatFiles;
import org.ngoaingu.channel.Inbound;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.progress.Targets;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.GivenFile;
import org.ngoaingu.staff.Rights;
import org.springframework.stereotype.Component;

/** A list of targets that an administrator sends: known by its heading, looked at in the turn. */
@Component
public class TargetFiles {

    /** Larger files are no such list; looking at one of this size takes a fraction of a second. */
    private static final long LARGEST = 1 << 20;

    private final Targets targets;
    private final ChatFiles files;
    private final Rights rights;
    private final TargetsReport report;
    private final Clock clock;

    TargetFiles(Targets targets, ChatFiles files, Rights rights, TargetsReport report, Clock clock) {
        this.targets = targets;
        this.files = files;
        this.rights = rights;
        this.report = report;
        this.clock = clock;
    }

    /** What the list would change; empty when the message brings something else. */
    public Optional<List<Reply>> take(Inbound message) {
        var who = message.who();
        var sent = files.described(message.files());
        if (who == null
                || sent.size() != 1
                || sent.getFirst().bytes() > LARGEST
                || !rights.reach(who, LocalDate.now(clock)).administers()) {
            return Optional.empty();
        }
        return files.find(sent.getFirst().id()).flatMap(file -> look(message, who, file));
    }

    /** The reader of tables wants a path; the file is there only while it reads. */
    private Optional<List<Reply>> look(Inbound message, Actor who, ChatFile file) {
        try {
            var path = Files.createTempFile("targets", null);
            try {
                Files.write(path, file.content());
                return look(message, who, file.name(), path);
            } finally {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<List<Reply>> look(Inbound message, Actor who, String name, Path path) {
        var looked = targets.look(who, new GivenFile(path, name));
        looked.ifPresent(list -> message.files().forEach(files::drop));
        return looked.map(list -> List.of(report.of(list, message.language())));
    }
}

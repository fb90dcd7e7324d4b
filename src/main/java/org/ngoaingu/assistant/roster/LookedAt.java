package org.ngoaingu.assistant.roster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ngoaingu.assistant.roster.ChatImport.Found;
import org.ngoaingu.channel.ChatFile;
import org.ngoaingu.channel.ChatFiles;
import org.ngoaingu.channel.FileId;
import org.ngoaingu.plan.PlanId;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.DryRun;
import org.ngoaingu.staff.GivenFile;
import org.ngoaingu.staff.GivenFiles;
import org.ngoaingu.staff.GivenFiles.Recognised;
import org.ngoaingu.staff.ListKind;
import org.ngoaingu.staff.Rosters;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Looks at the files that were sent: the newest of each kind make the dry run. */
@Component
class LookedAt {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ChatFiles chatFiles;
    private final GivenFiles givenFiles;
    private final Rosters rosters;
    private final Imports imports;
    private final Texts texts;

    LookedAt(ChatFiles chatFiles, GivenFiles givenFiles, Rosters rosters, Imports imports, Texts texts) {
        this.chatFiles = chatFiles;
        this.givenFiles = givenFiles;
        this.rosters = rosters;
        this.imports = imports;
        this.texts = texts;
    }

    /** What came of it. */
    sealed interface Looked {

        /** A dry run, and a file of the rows that it refused, if any. */
        record Ready(Found found, Optional<ChatFile> refused) implements Looked {}

        /** None; the files that can be used are kept for another try. */
        record Not(Message why, List<FileId> kept) implements Looked {}
    }

    Looked files(ChatImport one) throws IOException {
        var folder = Files.createTempDirectory("chat-import");
        try {
            return look(one, folder);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private Looked look(ChatImport one, Path folder) throws IOException {
        var kept = new ArrayList<FileId>();
        var newest = new EnumMap<ListKind, GivenFile>(ListKind.class);
        Message unreadable = null;
        for (var id : one.files()) {
            var file = chatFiles.find(id);
            if (file.isEmpty()) {
                continue;
            }
            var given = new GivenFile(
                    Files.write(
                            folder.resolve(String.valueOf(kept.size())),
                            file.get().content()),
                    file.get().name());
            switch (givenFiles.recognise(given)) {
                case Recognised.Lists lists -> {
                    kept.add(id);
                    lists.kinds().forEach(kind -> newest.put(kind, given));
                }
                case Recognised.Unreadable no -> unreadable = unreadable(given.name(), no.why());
            }
        }
        if (unreadable != null || newest.isEmpty()) {
            return new Looked.Not(unreadable == null ? Message.of("chatImport.gone") : unreadable, kept);
        }
        return dryRun(one, newest, kept);
    }

    private Looked dryRun(ChatImport one, Map<ListKind, GivenFile> newest, List<FileId> kept) throws IOException {
        var units = newest.get(ListKind.UNITS);
        var staff = newest.get(ListKind.STAFF);
        return switch (rosters.dryRun(one.sender(), units, staff, one.asOf())) {
            case DryRun.Result.Ready ready -> new Looked.Ready(found(one, ready.dryRun()), refused(one, ready, newest));
            case DryRun.Result.Unreadable no -> new Looked.Not(unreadable(no.file(), no.why()), kept);
            case DryRun.Result.Refused refused -> new Looked.Not(refused.why(), kept);
        };
    }

    private Found found(ChatImport one, DryRun dryRun) {
        return new Found(
                dryRun.id(),
                ImportReport.of(dryRun, texts, one.language()),
                dryRun.people().missing(),
                dryRun.needsConfirmation(),
                Imports.authorityCodes(dryRun.roots()),
                imports.toChoose(dryRun).stream().map(PlanId::value).toList());
    }

    private Optional<ChatFile> refused(ChatImport one, DryRun.Result.Ready ready, Map<ListKind, GivenFile> newest)
            throws IOException {
        if (ready.dryRun().refusedInAll() == 0) {
            return Optional.empty();
        }
        var units = newest.get(ListKind.UNITS);
        var staff = newest.get(ListKind.STAFF);
        var written = new ByteArrayOutputStream();
        rosters.writeRefused(
                ready.dryRun(), units, units == null || !units.equals(staff) ? staff : null, one.language(), written);
        var name = texts.say(one.language(), Message.of("chatImport.refusedFile"));
        return Optional.of(new ChatFile(name, XLSX, written.toByteArray()));
    }

    private static Message unreadable(String file, Message why) {
        return Message.of("chatImport.unreadable", "file", file, "why", why);
    }
}

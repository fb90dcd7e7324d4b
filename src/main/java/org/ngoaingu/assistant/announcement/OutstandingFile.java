package org.ngoaingu.assistant.announcement;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ngoaingu.announcement.Report;
import org.ngoaingu.announcement.Reports;
import org.ngoaingu.audit.AuditTrail;
import org.ngoaingu.channel.ChatFile;
import org.ngoaingu.channel.ChatFiles;
import org.ngoaingu.channel.Reply;
import org.springframework.stereotype.Component;

/** Hands over the spreadsheet of who has neither confirmed nor been told, as far as the asker may see them. */
@Component
class OutstandingFile {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Duration KEPT = Duration.ofDays(1);

    /** People of one sheet; an authority has fewer. */
    private static final int MOST = 60_000;

    private static final int PAGE = 2_000;

    private final Reports reports;
    private final OutstandingSheet sheet;
    private final ChatFiles files;
    private final AuditTrail audit;
    private final BroadcastWords words;

    OutstandingFile(Reports reports, OutstandingSheet sheet, ChatFiles files, AuditTrail audit, BroadcastWords words) {
        this.reports = reports;
        this.sheet = sheet;
        this.files = files;
        this.audit = audit;
        this.words = words;
    }

    Reply of(Pressed pressed) {
        var people = people(pressed);
        if (people.isEmpty()) {
            return words.reply(pressed.language(), "noneOutstanding");
        }
        var out = new ByteArrayOutputStream();
        try {
            sheet.write(people, pressed.language(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        var name = words.say(
                pressed.language(), "sheet.file", Map.of("id", pressed.id().toString()));
        var file = files.keep(pressed.sender().chat(), new ChatFile(name, XLSX, out.toByteArray()), KEPT);
        audit.record(pressed.who().named(), "export-outstanding-readers", BroadcastWords.card(pressed.id()), null);
        return Reply.of(words.say(pressed.language(), "sheet.here", Map.of("people", people.size())))
                .with(file);
    }

    private List<Report.Reader> people(Pressed pressed) {
        var all = new ArrayList<Report.Reader>();
        while (all.size() < MOST) {
            var page = reports.outstanding(pressed.who(), pressed.id(), PAGE, all.size());
            all.addAll(page);
            if (page.size() < PAGE) {
                break;
            }
        }
        return all;
    }
}

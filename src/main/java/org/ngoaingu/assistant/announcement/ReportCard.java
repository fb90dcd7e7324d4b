package org.ngoaingu.assistant.announcement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ngoaingu.announcement.AnnouncementState;
import org.ngoaingu.announcement.AnnouncementView;
import org.ngoaingu.announcement.LedgerCounts;
import org.ngoaingu.announcement.Report;
import org.ngoaingu.announcement.Reports;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.staff.Actor;
import org.springframework.stereotype.Component;

/** What became of an announcement: of everybody, by unit, and what is left to do. */
@Component
class ReportCard {

    /** Units that are told in the message; the spreadsheet has everybody. */
    private static final int UNITS = 15;

    private final Reports reports;
    private final AudienceLine audience;
    private final BroadcastWords words;

    ReportCard(Reports reports, AudienceLine audience, BroadcastWords words) {
        this.reports = reports;
        this.audience = audience;
        this.words = words;
    }

    Reply of(AnnouncementView it, Actor who, Locale language) {
        var lines = new ArrayList<String>();
        lines.add(words.head(it, language));
        lines.add(words.title(it, language));
        lines.add(audience.of(it, language));
        var report = reports.of(who, it.id()).filter(found -> found.total().targeted() > 0);
        report.ifPresent(found -> tell(found, language, lines));
        return new Reply(
                        String.join("\n", lines),
                        report.map(found -> choices(it, found.total(), language))
                                .orElse(List.of()))
                .on("announcement-report:" + it.id());
    }

    private void tell(Report report, Locale language, List<String> lines) {
        var confirms = report.announcement().draft().wantsConfirmation();
        lines.add("");
        lines.add(words.say(language, "report.total", counts(report.total())));
        lines.add(words.say(language, confirms ? "report.receipts" : "report.seen", counts(report.total())));
        lines.add("");
        lines.add("# " + words.say(language, "report.units"));
        report.units().stream().limit(UNITS).forEach(unit -> lines.add("- " + unit(unit, confirms, language)));
        if (report.units().size() > UNITS) {
            lines.add(words.say(
                    language, "report.more", Map.of("units", report.units().size() - UNITS)));
        }
    }

    private String unit(Report.OfUnit unit, boolean confirms, Locale language) {
        var counts = new HashMap<>(counts(unit.counts()));
        counts.put("unit", unit.name() == null ? "?" : unit.name());
        return words.say(language, confirms ? "report.unitConfirms" : "report.unit", counts);
    }

    private static Map<String, Object> counts(LedgerCounts it) {
        return Map.of(
                "targeted", it.targeted(),
                "sent", it.sent(),
                "failed", it.failed() + it.unknown(),
                "unreachable", it.unreachable(),
                "notSent", it.expired() + it.cancelled() + it.waiting() + it.inFlight(),
                "seen", it.seen(),
                "confirmed", it.confirmed(),
                "told", it.told(),
                "outstanding", it.outstanding());
    }

    private List<Choice> choices(AnnouncementView it, LedgerCounts total, Locale language) {
        var id = it.id();
        var ended = it.state() == AnnouncementState.ENDED;
        var choices = new ArrayList<Choice>();
        if (it.draft().wantsConfirmation() && total.outstanding() > 0) {
            choices.add(words.button(id, ReportButtons.SHEET, language));
            if (ended) {
                choices.add(words.button(id, RunButtons.REMIND, language));
            }
        }
        if (ended && total.failed() > 0) {
            choices.add(words.button(id, RunButtons.RETRY, language));
        }
        if (total.unreachable() > 0) {
            choices.add(words.button(id, ToTellButtons.LIST, language));
            choices.add(words.button(id, ToTellButtons.HEADS, language));
        }
        if (ended) {
            choices.add(words.starts("correct-announcement", id, language));
        }
        choices.add(words.button(id, ReportButtons.REFRESH, language));
        return choices;
    }
}

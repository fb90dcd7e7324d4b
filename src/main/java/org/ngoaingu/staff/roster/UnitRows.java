package org.ngoaingu.staff.roster;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.Level;
import org.ngoaingu.staff.UnitKind;

/** Judges the rows of a unit list and tells the sink of each. */
final class UnitRows {

    private final RowSink<UnitRow> sink;
    private final FileStats file;
    private final Map<String, Place> codes = new HashMap<>();

    UnitRows(RowSink<UnitRow> sink, FileStats file) {
        this.sink = sink;
        this.file = file;
    }

    void see(Place place, TableWalk.Entry entry) {
        var row = entry.row();
        var layout = entry.layout();
        var judged = new Judged(place, layout);
        var code = Codes.of(layout.cell(row, Column.UNIT_CODE), file.paddedWidth(Column.UNIT_CODE));
        if (code == null) {
            judged.refuse(Column.UNIT_CODE, null, Message.of("roster.row.noUnitCode"));
        } else if (Codes.isShortened(code) || code.length() > 50) {
            judged.refuse(Column.UNIT_CODE, code, Message.of("roster.row.brokenCode", "code", Judged.shortened(code)));
        } else {
            var first = codes.putIfAbsent(Codes.key(code), place);
            if (first != null) {
                judged.refuse(
                        Column.UNIT_CODE,
                        code,
                        new Message(
                                "roster.row.unitCodeTwice",
                                Map.of("code", code, "row", first.row(), "sheet", first.sheet())));
            }
        }
        var name = layout.text(row, Column.UNIT_NAME);
        if (name == null) {
            judged.refuse(Column.UNIT_NAME, null, Message.of("roster.row.noUnitName"));
        }
        if (!judged.isGood() || code == null || name == null) {
            sink.refused(judged.refusal(code));
            return;
        }
        name = name.replace('\n', ' ');
        var blockText = layout.text(row, Column.BLOCK);
        var block = blockText == null ? null : UnitWords.block(blockText);
        if (blockText != null && block == null) {
            sink.noted(place, Message.of("roster.note.unreadBlock", "value", Judged.shortened(blockText)));
        }
        sink.taken(new UnitRow(
                place,
                code,
                name,
                kind(place, row, layout, name),
                level(place, row, layout, name),
                Codes.of(layout.cell(row, Column.PARENT_CODE), file.paddedWidth(Column.UNIT_CODE)),
                block,
                Codes.of(layout.cell(row, Column.HEAD_CODE), file.paddedWidth(Column.HEAD_CODE)),
                answered(place, row, layout, Column.REQUIRES_LANGUAGE),
                isForeignAffairs(place, row, layout, name)));
    }

    /** By the kind's column; where the file has none or it is blank, by the name. */
    private @Nullable UnitKind kind(Place place, SheetRow row, Layout layout, String name) {
        var text = layout.text(row, Column.UNIT_KIND);
        var kind = UnitWords.kind(text == null ? name : text);
        if (kind == null) {
            sink.noted(
                    place, Message.of("roster.note.unreadKind", "value", Judged.shortened(text == null ? name : text)));
        }
        return kind;
    }

    /** By «Cấp»; where the file has none or it is blank, by what the kind or a People's Committee's name says. */
    private @Nullable Level level(Place place, SheetRow row, Layout layout, String name) {
        var text = layout.text(row, Column.LEVEL);
        var kindText = layout.text(row, Column.UNIT_KIND);
        var level = text == null ? null : UnitWords.level(text);
        if (text == null) {
            level = kindText == null ? null : UnitWords.level(kindText);
            level = level == null ? UnitWords.levelOfCommittee(name) : level;
        }
        if (level == null) {
            sink.noted(
                    place,
                    text == null
                            ? Message.of("roster.note.noLevel", "name", name)
                            : Message.of("roster.note.unreadLevel", "value", Judged.shortened(text)));
        }
        return level;
    }

    private boolean isForeignAffairs(Place place, SheetRow row, Layout layout, String name) {
        var told = answered(place, row, layout, Column.FOREIGN_AFFAIRS);
        return told == null ? Cleaned.folded(name).matches(".*\\bso ngoai vu\\b.*") : told;
    }

    private @Nullable Boolean answered(Place place, SheetRow row, Layout layout, Column column) {
        var kind = file.answers(column);
        if (kind == null || !layout.has(column)) {
            return null;
        }
        var text = layout.text(row, column);
        if (text == null || text.equals("-")) {
            return kind == FileHead.Answers.MARKS ? false : null;
        }
        var answer = YesNo.of(text);
        if (answer == null) {
            sink.noted(
                    place,
                    Message.of(
                            "roster.note.unreadAnswer",
                            "column",
                            String.valueOf(layout.heading(column)),
                            "value",
                            Judged.shortened(text)));
        }
        return answer;
    }
}

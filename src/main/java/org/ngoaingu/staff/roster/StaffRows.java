package org.ngoaingu.staff.roster;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.BirthDate;
import org.ngoaingu.staff.Category;
import org.ngoaingu.staff.ManagerRank;
import org.ngoaingu.staff.Source.Basis;
import org.ngoaingu.staff.StaffCode;

/** Judges the rows of a roster by the rules of domain 4.5 and tells the sink of each. */
final class StaffRows {

    /** Births: two digits below this are years of this century. */
    private static final int FIRST_OF_CENTURY = 10;

    private final RowSink<StaffRow> sink;
    private final FileStats file;
    private final @Nullable LocalDate asOf;
    private final boolean from1904;
    private final Remembered<Category> categories = new Remembered<>(text -> Optional.ofNullable(Categories.of(text)));
    private final Remembered<Boolean> leading =
            new Remembered<>(title -> Optional.ofNullable(Titles.saysManager(title)));
    private final Remembered<ManagerRank> ranks =
            new Remembered<>(title -> Optional.ofNullable(ManagerRanks.saidByTitle(title)));
    private final Remembered<Boolean> doubtful = new Remembered<>(title -> Optional.of(Titles.isDoubtful(title)));
    private final Remembered<Boolean> teaching =
            new Remembered<>(title -> Optional.ofNullable(TaughtLanguage.bySaying(title)));
    private final Map<String, Place> codes = new HashMap<>();

    StaffRows(RowSink<StaffRow> sink, FileStats file, @Nullable LocalDate asOf, boolean from1904) {
        this.sink = sink;
        this.file = file;
        this.asOf = asOf;
        this.from1904 = from1904;
    }

    /** A yes/no fact and what in the file speaks for it. */
    private record Told(@Nullable Boolean value, @Nullable Basis basis) {

        private static final Told NOTHING = new Told(null, null);
    }

    void see(Place place, TableWalk.Entry entry) {
        var row = entry.row();
        var layout = entry.layout();
        var judged = new Judged(place, layout);
        var code = code(judged, row, layout);
        var name = name(row, layout);
        if (name == null) {
            judged.refuse(
                    layout.has(Column.NAME) ? Column.NAME : Column.SURNAME, null, Message.of("roster.row.noName"));
        }
        var unitCode = Codes.of(layout.cell(row, Column.UNIT_CODE), file.paddedWidth(Column.UNIT_CODE));
        var unitColumn = layout.text(row, Column.UNIT_NAME);
        var unitName = unitColumn != null || layout.has(Column.UNIT_NAME) ? unitColumn : entry.unit();
        if (layout.has(Column.UNIT_CODE) ? unitCode == null : unitName == null) {
            judged.refuse(
                    layout.has(Column.UNIT_CODE) ? Column.UNIT_CODE : Column.UNIT_NAME,
                    null,
                    Message.of("roster.row.noUnit"));
        }
        var category = category(judged, row, layout);
        var birth = birthDate(judged, row, layout);
        if (!judged.isGood() || code == null || name == null || category == null || birth == null) {
            sink.refused(judged.refusal(code));
            return;
        }
        var title = Stream.of(Column.TITLE, Column.JOB_POSITION)
                .map(column -> layout.text(row, column))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        var byTitle = title == null ? null : leading.of(title);
        var manager = manager(place, row, layout, title, byTitle);
        var requires = answered(place, row, layout, Column.REQUIRES_LANGUAGE);
        var teaches = teaches(row, layout, title);
        sink.taken(new StaffRow(
                place,
                new StaffCode(code),
                name,
                birth,
                unitCode,
                unitName,
                category,
                title,
                rankCode(layout.cell(row, Column.RANK_CODE)),
                manager.value,
                manager.basis,
                byTitle,
                title == null ? null : ranks.of(title),
                requires.value,
                requires.basis,
                teaches.value,
                teaches.basis,
                phone(place, row, layout),
                Claims.of(row, layout, from1904)));
    }

    private @Nullable String code(Judged judged, SheetRow row, Layout layout) {
        var code = Codes.of(layout.cell(row, Column.STAFF_CODE), file.paddedWidth(Column.STAFF_CODE));
        if (code == null) {
            judged.refuse(Column.STAFF_CODE, null, Message.of("roster.row.noCode"));
            return null;
        }
        if (code.length() > 50 || Codes.isShortened(code)) {
            judged.refuse(Column.STAFF_CODE, code, Message.of("roster.row.brokenCode", "code", Judged.shortened(code)));
            return null;
        }
        var place = new Place(judged.place().sheet(), row.number());
        var first = codes.putIfAbsent(Codes.key(code), place);
        if (first != null) {
            judged.refuse(
                    Column.STAFF_CODE,
                    code,
                    new Message(
                            "roster.row.codeTwice", Map.of("code", code, "row", first.row(), "sheet", first.sheet())));
        }
        return code;
    }

    private static @Nullable String name(SheetRow row, Layout layout) {
        var whole = layout.text(row, Column.NAME);
        var parts = Stream.of(layout.text(row, Column.SURNAME), layout.text(row, Column.GIVEN_NAME))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        var name = (whole == null ? parts : whole).replace('\n', ' ');
        return name.chars().anyMatch(Character::isLetter) ? name : null;
    }

    private @Nullable Category category(Judged judged, SheetRow row, Layout layout) {
        var text = layout.text(row, Column.CATEGORY);
        if (text == null) {
            judged.refuse(Column.CATEGORY, null, Message.of("roster.row.noCategory"));
            return null;
        }
        var category = categories.of(text);
        if (category == null) {
            judged.refuse(Column.CATEGORY, text, Message.of("roster.row.badCategory", "value", Judged.shortened(text)));
        }
        return category;
    }

    private @Nullable BirthDate birthDate(Judged judged, SheetRow row, Layout layout) {
        Cell cell = null;
        var column = Column.BIRTH_DATE;
        for (var each : new Column[] {Column.BIRTH_DATE, Column.BIRTH_DATE_MEN, Column.BIRTH_DATE_WOMEN}) {
            var found = layout.cell(row, each);
            if (layout.has(each) && (found != null || !layout.has(column))) {
                column = each;
            }
            cell = cell == null ? found : cell;
        }
        if (cell == null) {
            judged.refuse(column, null, Message.of("roster.row.noBirthDate"));
            return null;
        }
        var value = cell.text();
        var fault = switch (RosterDate.of(cell, from1904, FIRST_OF_CENTURY)) {
            case RosterDate.Read read -> {
                if (asOf == null || read.date().date().isBefore(asOf)) {
                    yield read;
                }
                yield "birthAfterList";
            }
            case RosterDate.Impossible no -> "noSuchDate";
            case RosterDate.MonthFirst no -> "monthFirst";
            case RosterDate.NotOne no -> "badDate";
        };
        if (fault instanceof RosterDate.Read read) {
            return read.date();
        }
        judged.refuse(column, value, Message.of("roster.row." + fault, "value", Judged.shortened(value)));
        return null;
    }

    /** The mark where the file has marks, else the title; where they disagree someone should look again. */
    private Told manager(Place place, SheetRow row, Layout layout, @Nullable String title, @Nullable Boolean byTitle) {
        var marked = answered(place, row, layout, Column.MANAGER);
        if (marked.value == null) {
            if (title != null && Boolean.TRUE.equals(doubtful.of(title))) {
                sink.noted(place, Message.of("roster.note.groupHead", "title", title));
            }
            return byTitle == null ? Told.NOTHING : new Told(byTitle, Basis.TITLE);
        }
        if (title != null && byTitle != null && !byTitle.equals(marked.value)) {
            sink.noted(place, Message.of(byTitle ? "roster.note.titleLeads" : "roster.note.markLeads", "title", title));
        }
        return marked;
    }

    private Told answered(Place place, SheetRow row, Layout layout, Column column) {
        var kind = file.answers(column);
        if (kind == null || !layout.has(column)) {
            return Told.NOTHING;
        }
        var text = layout.text(row, column);
        if (text == null || text.equals("-")) {
            return kind == FileHead.Answers.MARKS ? new Told(false, Basis.BLANK_MARK) : Told.NOTHING;
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
            return Told.NOTHING;
        }
        return new Told(answer, Basis.COLUMN);
    }

    private Told teaches(SheetRow row, Layout layout, @Nullable String title) {
        var subject = layout.text(row, Column.TEACHING_SUBJECT);
        if (subject != null) {
            return new Told(TaughtLanguage.isSubject(subject), Basis.COLUMN);
        }
        var byTitle = title == null ? null : teaching.of(title);
        return byTitle == null ? Told.NOTHING : new Told(byTitle, Basis.TITLE);
    }

    /** Codes such as 01.003 that the spreadsheet took for the number 1.003. */
    private static @Nullable String rankCode(@Nullable Cell cell) {
        if (cell == null) {
            return null;
        }
        var code = cell.text();
        if (cell.numeric() && code.matches("\\d{1,2}\\.\\d{1,3}")) {
            int point = code.indexOf('.');
            return "0".repeat(2 - point) + code + "0".repeat(4 - (code.length() - point));
        }
        return Judged.shortened(code);
    }

    private @Nullable String phone(Place place, SheetRow row, Layout layout) {
        var text = layout.text(row, Column.PHONE);
        if (text == null) {
            return null;
        }
        var phone = Phones.of(text);
        if (phone == null && text.chars().anyMatch(Character::isDigit)) {
            sink.noted(place, Message.of("roster.note.unreadPhone", "value", Judged.shortened(text)));
        }
        return phone;
    }
}

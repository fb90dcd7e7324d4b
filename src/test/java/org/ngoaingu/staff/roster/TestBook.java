package org.ngoaingu.staff.roster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written part by part, so that tests can put in it what no spreadsheet program would. */
final class TestBook {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final List<String> sheets = new ArrayList<>();
    private final StringBuilder relations = new StringBuilder();
    private String properties = "";

    TestBook from1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    /** A visible sheet; strings become inline strings, numbers numbers, null nothing. */
    TestBook sheet(String name, Object[]... rows) {
        return sheet(name, "visible", "", rows);
    }

    TestBook sheet(String name, String state, String merged, Object[]... rows) {
        var xml = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
        for (int row = 0; row < rows.length; row++) {
            xml.append("<row r=\"").append(row + 1).append("\">");
            for (int column = 0; column < rows[row].length; column++) {
                xml.append(cell("" + (char) ('A' + column) + (row + 1), rows[row][column]));
            }
            xml.append("</row>");
        }
        xml.append("</sheetData>");
        if (!merged.isEmpty()) {
            xml.append("<mergeCells>");
            for (var area : merged.split(" ")) {
                xml.append("<mergeCell ref=\"").append(area).append("\"/>");
            }
            xml.append("</mergeCells>");
        }
        return rawSheet(name, state, xml.append("</worksheet>").toString());
    }

    TestBook rawSheet(String name, String state, String xml) {
        int number = sheets.size() + 1;
        sheets.add("<sheet name=\"" + name + "\" sheetId=\"" + number + "\" state=\"" + state + "\" r:id=\"rId" + number
                + "\"/>");
        relate("rId" + number, "worksheet", "worksheets/sheet" + number + ".xml");
        return part("xl/worksheets/sheet" + number + ".xml", xml);
    }

    TestBook strings(String xml) {
        relate("rIdS", "sharedStrings", "sharedStrings.xml");
        return part("xl/sharedStrings.xml", xml);
    }

    TestBook part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    private void relate(String id, String type, String target) {
        relations.append(
                "<Relationship Id=\"" + id + "\" Type=\"" + RELS + "/" + type + "\" Target=\"" + target + "\"/>");
    }

    private static String cell(String reference, Object value) {
        return switch (value) {
            case null -> "";
            case Number number -> "<c r=\"" + reference + "\"><v>" + number + "</v></c>";
            default ->
                "<c r=\"" + reference + "\" t=\"inlineStr\"><is><t>"
                        + value.toString().replace("&", "&amp;").replace("<", "&lt;") + "</t></is></c>";
        };
    }

    Path write(Path file) throws IOException {
        parts.putIfAbsent(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELS + "\">" + properties + "<sheets>"
                        + String.join("", sheets) + "</sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"" + PACKAGE + "\">" + relations + "</Relationships>");
        parts.put(
                "_rels/.rels",
                "<Relationships xmlns=\"" + PACKAGE + "\"><Relationship Id=\"rId1\" Type=\"" + RELS
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    static Object[] row(Object... cells) {
        return cells;
    }
}

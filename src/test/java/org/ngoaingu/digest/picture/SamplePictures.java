package org.ngoaingu.digest.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.ngoaingu.digest.picture.PictureLine.TrendPoint;

/** Made-up figures of a week, easy and hard ones. */
final class SamplePictures {

    static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    static final LocalDate MILESTONE = LocalDate.of(2030, 12, 31);

    private SamplePictures() {}

    static PictureFacts week(Locale language) {
        return new PictureFacts(
                language,
                "Ủy ban nhân dân quận Thử Nghiệm",
                DAY,
                List.of(
                        line("Cán bộ, công chức quận", 12, 34, 35, new Outlook.Expected(MILESTONE, 28, 41, 55)),
                        line("Viên chức", 410, 1856, 70, new Outlook.Expected(MILESTONE, 31, 38.2, 44)),
                        line("Viên chức giữ chức vụ lãnh đạo, quản lý", 140, 140, 60, new Outlook.Nothing()),
                        new PictureLine(
                                "Cán bộ, công chức phường",
                                0,
                                210,
                                30,
                                true,
                                List.of(new TrendPoint(DAY, 0)),
                                new Outlook.TooFewWeeks(4)),
                        new PictureLine(
                                "Cán bộ, công chức lãnh đạo, quản lý phường dưới 40 tuổi công tác tại địa bàn hoặc lĩnh vực có yêu cầu sử dụng ngoại ngữ",
                                0,
                                0,
                                25,
                                true,
                                List.of(),
                                new Outlook.Nothing())));
    }

    static PictureFacts one(int reached, int counted, int goal) {
        return new PictureFacts(
                Locale.of("vi"),
                "Đơn vị",
                DAY,
                List.of(new PictureLine("Nhóm", reached, counted, goal, false, List.of(), new Outlook.Nothing())));
    }

    /** Twelve weeks up to where it is now, two of them without data. */
    static PictureLine line(String label, int reached, int counted, int goal, Outlook outlook) {
        var now = 100.0 * reached / counted;
        var trend = new ArrayList<TrendPoint>();
        IntStream.iterate(11, ago -> ago >= 0, ago -> ago - 1)
                .filter(ago -> ago != 4 && ago != 5)
                .forEach(ago -> trend.add(new TrendPoint(DAY.minusWeeks(ago), now * (1 - ago / 40.0))));
        return new PictureLine(label, reached, counted, goal, label.equals("Viên chức"), trend, outlook);
    }
}

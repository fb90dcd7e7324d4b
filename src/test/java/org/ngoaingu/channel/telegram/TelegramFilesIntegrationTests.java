package org.ngoaingu.channel.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ngoaingu.certificate.Samples;
import org.ngoaingu.channel.ChatFile;
import org.ngoaingu.channel.ChatFiles;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.channel.FileId;
import org.ngoaingu.channel.Reply;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class TelegramFilesIntegrationTests extends TelegramTest {

    @Autowired
    ChatFiles files;

    @Autowired
    JdbcClient sql;

    @Test
    void triesAgainToBringWhatDoesNotComeAtOnce() {
        telegram.faults().next("getFile", new org.ngoaingu.botapi.Faults.Fault.Page(502, false));
        person.sendsFile("a.csv", new byte[] {1});

        person.awaits("Đã nghe");
        assertThat(script.filesOf(script.heard().getFirst())).hasSize(1);
    }

    @Test
    void saysThatAFileIsTooLarge() {
        person.sendsFile("lớn.xlsx", new byte[ChatFiles.LARGEST + 1]);

        person.awaits("Tệp lớn hơn 20 MB");
        assertThat(telegram.calls("getFile"))
                .noneMatch(call -> call.texts().get("file_id").equals(person.lastFile()));
        assertThat(script.heard()).isEmpty();
    }

    @Test
    void fetchesNothingFromElsewhere() {
        for (var path : List.of(
                "../../bot1:x/getMe",
                "http://169.254.169.254/latest/meta-data",
                "//169.254.169.254/latest",
                "/etc/passwd",
                "documents/%2e%2e/x",
                "documents\\..\\x",
                "documents/./x")) {
            telegram.misplaceNext(path);
            person.sendsFile("a.csv", new byte[] {1});
        }

        await().untilAsserted(() -> assertThat(person.reads())
                .filteredOn(text -> text.startsWith("Em chưa tải được tệp"))
                .hasSize(7));
        assertThat(script.heard()).isEmpty();
        assertThat(telegram.downloads()).noneMatch(path -> path.contains("passwd") || path.contains("latest"));
        assertThat(sql.sql("select count(*) from audit_entry where act = 'refuse-file-path'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(7);
    }

    @Test
    void aShortTextGoesAsTheCaptionOfItsFile() {
        var file = keep("kết quả.xlsx");
        script.answers(new Reply("# Kết quả\n3 dòng < 4", List.of(new Choice("m:1:ok", "Nhập"))).with(file));
        person.says("tệp");

        var seen = person.awaits("Kết quả");
        assertThat(person.sees()).hasSize(1);
        assertThat(seen.text()).isEqualTo("Kết quả\n\n3 dòng < 4");
        assertThat(seen.labels()).containsExactly("Nhập");
        assertThat(seen.file().name()).isEqualTo("kết quả.xlsx");
        assertThat(seen.file().content()).asString(UTF_8).isEqualTo("nội dung");
    }

    @Test
    void aFileThatGoesToManyIsCarriedToTelegramOnceAndAgainWhenItIsForgottenThere() {
        script.answers(Reply.of("Kế hoạch").with(keep("kế hoạch.pdf")));
        person.says("tệp");
        person.awaits("Kế hoạch");
        var other = telegram.user(4712, "vi");
        other.says("tệp");
        assertThat(other.awaits("Kế hoạch").file().content()).asString(UTF_8).isEqualTo("nội dung");
        assertThat(telegram.calls("sendDocument").getLast().texts().get("document"))
                .startsWith("sent");

        telegram.forgetSentFiles();
        var third = telegram.user(4713, "vi");
        third.says("tệp");
        assertThat(third.awaits("Kế hoạch").file().name()).isEqualTo("kế hoạch.pdf");
        assertThat(telegram.calls("sendDocument"))
                .extracting(call -> call.status())
                .endsWith(200, 200, 400, 200);
    }

    @Test
    void aLongTextGoesBeforeItsFileAndEachFileByItself() {
        script.answers(new Reply(
                "dài ".repeat(300),
                List.of(new Choice("m:1:ok", "Nhập")),
                List.of(keep("a.xlsx"), keep("b.xlsx")),
                null));
        person.says("tệp");

        var last = person.awaits(message -> !message.buttons().isEmpty());
        assertThat(person.sees()).hasSize(3);
        assertThat(person.sees().getFirst().file()).isNull();
        assertThat(person.sees().get(1).file().name()).isEqualTo("a.xlsx");
        assertThat(last.file().name()).isEqualTo("b.xlsx");
    }

    @Test
    void aCardThatGetsAFileTakesThePlaceOfTheOldOne() {
        script.answers(message -> List.of(
                message.text().equals("xong")
                        ? Reply.of("Có lỗi").on("import:2").with(keep("lỗi.xlsx"))
                        : Reply.of("Đang kiểm tra").on("import:2")));
        person.says("bắt đầu");
        person.awaits("Đang kiểm tra");
        person.says("xong");

        person.awaits("Có lỗi");
        await().untilAsserted(() -> assertThat(person.reads()).containsExactly("Có lỗi"));
    }

    @Test
    void aPictureThatSaysWhatItShowsIsAPhotoWithCaptionAndButtons() {
        script.answers(pictured(Samples.png(), "Hình: 3 trên 4"));
        person.says("hình");

        var seen = person.awaits("Tiến độ");
        assertThat(seen.isPhoto()).isTrue();
        assertThat(seen.file().content()).isEqualTo(Samples.png());
        assertThat(seen.labels()).containsExactly("Xem thêm");
        assertThat(person.sees()).hasSize(1);
    }

    @Test
    void aPictureThatIsToBeSavedOrThatTelegramCannotShowIsADocument() {
        for (var reply : List.of(
                pictured(Samples.png(), null),
                pictured(Samples.written(Samples.sheet(2_200, 100), "png"), "dài"),
                pictured(Samples.written(Samples.sheet(6_000, 4_100), "png"), "lớn"),
                pictured("không phải hình".getBytes(UTF_8), "chữ"))) {
            script.answers(reply);
            person.says("hình");
            await().until(() -> person.sees().size() == 1);
            assertThat(person.sees().getFirst().isPhoto()).isFalse();
            person.deletes(person.sees().getFirst().id());
        }
    }

    private Reply pictured(byte[] picture, String shows) {
        var file = files.keep(null, new ChatFile("hinh.png", "image/png", picture, shows), Duration.ofHours(1));
        return new Reply("# Tiến độ\n3 trên 4", List.of(new Choice("d:1:more", "Xem thêm"))).with(file);
    }

    private FileId keep(String name) {
        return files.keep(
                null, new ChatFile(name, "application/octet-stream", "nội dung".getBytes(UTF_8)), Duration.ofHours(1));
    }
}

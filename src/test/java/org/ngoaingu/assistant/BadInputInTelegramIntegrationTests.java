package org.ngoaingu.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ngoaingu.botapi.BotApiServer;
import org.ngoaingu.botapi.SeenMessage;
import org.ngoaingu.botapi.TelegramUser;
import org.ngoaingu.certificate.Samples;
import org.ngoaingu.channel.Chats;
import org.ngoaingu.platform.BesideOthers;
import org.ngoaingu.platform.Today;
import org.ngoaingu.staff.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody in the middle of submitting a certificate sends what does not belong there. */
@BesideOthers
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(InventedOffice.class)
class BadInputInTelegramIntegrationTests {

    private static final BotApiServer TELEGRAM = BotApiServer.started();
    private static final AtomicLong IDS = new AtomicLong(7_700_000);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");
    private static final String UNREADABLE = "Tin này em chưa đọc được";

    @TempDir
    Path folder;

    @Autowired
    InventedOffice office;

    @Autowired
    Chats chats;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    private final TelegramUser person = TELEGRAM.user(IDS.incrementAndGet(), "vi");

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) {
        TELEGRAM.settings().forEach((name, value) -> properties.add(name, () -> value));
    }

    @BeforeEach
    void link() throws IOException {
        office.open(folder);
        person.says("xin chào");
        person.awaits(message -> true);
        transaction.executeWithoutResult(status -> chats.give(
                chats.at("telegram", Long.toString(person.id())).orElseThrow().id(),
                new Actor.Person(office.person("TM0004"))));
    }

    @AfterEach
    void empty() {
        await().atMost(Duration.ofSeconds(30)).until(() -> TELEGRAM.waiting() == 0 && count("inbox") == 0);
        sql.sql("delete from certificate_evidence").update();
        sql.sql("delete from certificate_submission").update();
        sql.sql("delete from conversation_draft").update();
        sql.sql("delete from chat_file").update();
    }

    @Test
    void scoresAndDatesThatCannotBeAreSaidWithTheirReason() {
        person.says("/nop");
        person.awaits("loại chứng chỉ nào");
        says("ielts", "Điểm tổng IELTS");
        says("9.5", "Thang điểm IELTS không có điểm này");
        says("-1", "Thang điểm IELTS không có điểm này");
        says("6.3", "không có điểm lẻ");
        says("6,5", "Ngày cấp ghi trên chứng chỉ");
        says("31/2/2026", "chưa đọc được ngày");
        says("hôm nọ", "chưa đọc được ngày");
        says(DAY.format(Today.here().plusDays(2)), "ở tương lai");
        says("12/5/24", "quá thời hạn 2 năm");
        says("/huy", "dừng");
        assertNothingIsWritten();
    }

    @Test
    void whatIsNoWordIsToldSoAndTheQuestionStaysOpen() {
        person.says("/nop");
        person.awaits("loại chứng chỉ nào");
        for (var odd : Stream.<Runnable>of(
                        person::sendsSticker,
                        person::sendsVoice,
                        person::sendsLocation,
                        () -> person.forwards("ielts"),
                        () -> person.saysViaBot("ielts"))
                .toList()) {
            var before = count(UNREADABLE, person);
            odd.run();
            await().untilAsserted(() -> assertThat(count(UNREADABLE, person)).isEqualTo(before + 1));
        }
        var heard = person.reads().size();
        person.edits("toeic");

        says("ielts", "Điểm tổng IELTS");
        assertThat(person.reads()).hasSize(heard + 1);
        assertNothingIsWritten();
    }

    static Stream<Arguments> files() {
        var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
        return Stream.of(
                Arguments.of("cc.pdf", bytes(svg), "không phải ảnh JPG, PNG hay PDF"),
                Arguments.of("cc.pdf", bytes("<!DOCTYPE html><html></html>"), "không phải ảnh JPG, PNG hay PDF"),
                Arguments.of("cc.jpg", Samples.zipped("a", new byte[50 << 20]), "không phải ảnh JPG, PNG hay PDF"),
                Arguments.of("cc.png", Samples.hugePng(), "kích thước quá lớn"),
                Arguments.of("cc.pdf", new byte[25 << 20], "lớn hơn 20 MB"),
                Arguments.of("cc.jpg", Arrays.copyOf(Samples.jpeg(), 12 << 20), "lớn hơn 10 MB"),
                Arguments.of("cc.jpg", new byte[0], "trống"),
                Arguments.of("cc.pdf", locked(), "mật khẩu"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("files")
    void aWrongFileIsNamedAndNothingOfItStays(String name, byte[] content, String reason) {
        toThePhoto();
        person.sendsFile(name, content);

        person.awaits(reason);
        assertThat(count("chat_file")).isZero();
        assertNothingIsWritten();
        person.sendsPhoto(Samples.jpeg());
        person.awaits("xem lại trước khi gửi");
    }

    @Test
    void anAlbumIsOneInputAndItsBadPagesAreNamed() {
        toThePhoto();
        var album = new LinkedHashMap<String, byte[]>();
        album.put("1.jpg", Samples.jpeg());
        album.put("2.pdf", bytes("<html></html>"));
        album.put("3.png", Samples.png());
        person.sendsAlbum("", album);

        person.awaits("không phải ảnh JPG, PNG hay PDF");
        assertThat(person.awaits("xem lại trước khi gửi").text()).contains("2 tệp");
        assertThat(count("em đã nhận 2 tệp", person)).isEqualTo(1);

        album.clear();
        for (int page = 1; page <= 5; page++) {
            album.put(page + ".jpg", Samples.jpeg());
        }
        person.sendsAlbum("", album);
        person.awaits("nhiều nhất 5 tệp");
        assertThat(person.awaits("em đã nhận 3 tệp").text()).contains("5 tệp");
        assertNothingIsWritten();
    }

    @Test
    void anOldButtonWritesNothing() {
        person.says("/nop");
        person.awaits("loại chứng chỉ nào");
        says("ielts", "Điểm tổng IELTS");
        person.taps("HSK");

        person.awaits("Câu hỏi này đã qua");
        says("6.5", "Ngày cấp ghi trên chứng chỉ");
        person.tapsForged("s:999999:submit");
        person.awaits("Nút này không còn dùng được");
        assertNothingIsWritten();
    }

    @Test
    void fiftyTapsSubmitOnce() {
        toThePhoto();
        person.sendsPhoto(Samples.jpeg());
        person.awaits("xem lại trước khi gửi");
        for (int tap = 0; tap < 50; tap++) {
            person.taps("Gửi");
        }

        person.awaits("Em đã nhận hồ sơ số");
        await().atMost(Duration.ofSeconds(30)).until(() -> TELEGRAM.waiting() == 0 && count("inbox") == 0);
        assertThat(count("certificate_submission")).isEqualTo(1);
        assertThat(count("Em đã nhận hồ sơ số", person)).isEqualTo(1);
    }

    private void toThePhoto() {
        var issued = DAY.format(Today.here().minusMonths(3));
        person.says("nộp chứng chỉ hsk 4, cấp ngày " + issued + ", số H" + person.id());
        person.awaits("thi ngày nào");
        says("bỏ qua", "thi ở đâu");
        says("ở nước ngoài", "sinh ngày");
        says("có", "gửi ảnh chụp");
    }

    private void says(String text, String heard) {
        var before = count(heard, person);
        person.says(text);
        await().untilAsserted(() -> assertThat(count(heard, person)).as(heard).isGreaterThan(before));
    }

    private static int count(String words, TelegramUser reader) {
        return (int) reader.sees().stream()
                .map(SeenMessage::text)
                .filter(text -> text.contains(words))
                .count();
    }

    private void assertNothingIsWritten() {
        assertThat(count("certificate_submission")).isZero();
        assertThat(count("certificate_evidence")).isZero();
    }

    private int count(String table) {
        return sql.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] locked() {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            var lock = new StandardProtectionPolicy(UUID.randomUUID().toString(), "mật khẩu", new AccessPermission());
            lock.setEncryptionKeyLength(128);
            document.protect(lock);
            return Samples.saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

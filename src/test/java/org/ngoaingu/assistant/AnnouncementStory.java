package org.ngoaingu.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.ngoaingu.botapi.TelegramUser;
import org.springframework.test.context.TestPropertySource;

/** An announcement with confirmations to many in Telegram, by the chat alone: composed, approved, read, confirmed, reported. */
@TestPropertySource(properties = "TELEGRAM_RATE=1000")
abstract class AnnouncementStory extends TelegramOffice {

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final int FIRST = 100_000_000;

    /** Of ten readers so many confirm. */
    private static final int KEEN = 9;

    private final int number;

    /** @param number of readers in Telegram, beside the people of the district, who have none */
    AnnouncementStory(int number) {
        this.number = number;
    }

    @Test
    void fromComposeToReport() throws IOException {
        var readers = fill();
        var keen = readers.subList(0, number / 10 * KEEN);
        var slow = readers.subList(keen.size(), number);

        var begun = System.nanoTime();
        compose();
        var preview = author.awaits("người nhận được qua trợ lý").text();
        assertThat(preview).contains(said(number + 3) + " người nhận được qua trợ lý");
        say("composed and previewed", begun);
        author.taps("Gửi để người khác duyệt");
        second.awaits("cần anh/chị duyệt");
        second.taps("Duyệt cho gửi");

        begun = System.nanoTime();
        await().atMost(PATIENCE).until(() -> has("state = 'ENDED'"));
        say("approved and sent", begun);
        assertThat(readers)
                .allSatisfy(reader -> assertThat(count(reader, "Họp toàn quận")).isEqualTo(1));

        begun = System.nanoTime();
        keen.forEach(reader -> reader.taps("Đã nắm"));
        await().atMost(PATIENCE).until(() -> confirmed() == keen.size() && TELEGRAM.waiting() == 0);
        say("confirmed by " + said(keen.size()), begun);

        begun = System.nanoTime();
        author.taps("Cập nhật số liệu");
        author.awaits("Đã xác nhận " + said(keen.size()) + ".");
        say("report", begun);
        begun = System.nanoTime();
        author.taps("Danh sách chưa xác nhận");
        var file = author.awaits(message -> message.file() != null).file();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file.content()))) {
            assertThat(book.getFirstSheet().read()).hasSize(1 + outstanding());
        }
        say("spreadsheet", begun);

        begun = System.nanoTime();
        author.taps("Nhắc người chưa xác nhận");
        await().atMost(PATIENCE).until(() -> have(slow, "Nhắc anh/chị") == slow.size());
        say("reminded " + said(slow.size()), begun);
        assertThat(have(keen, "Nhắc anh/chị")).isZero();
        assertThat(has("exists (select from announcement_ledger(id, now()) where state in ('WAITING', 'IN_FLIGHT'))"))
                .isFalse();
    }

    private void say(String what, long begun) {
        System.out.printf("story, %,d readers: %s in %.1f s%n", number, what, (System.nanoTime() - begun) / 1e9);
    }

    /** As the program writes it; the administrators read it too. */
    private static String said(int count) {
        return "%,d".formatted(count).replace(',', '.');
    }

    private void compose() {
        composes(author);
        asked("Kính gửi {họ tên}, {đơn vị}: Họp toàn quận", "Bản tiếng Anh cho người");
        asked("bỏ qua", "tệp PDF hoặc ảnh");
        asked("bỏ qua", "Gửi cho đơn vị nào");
        asked("bỏ qua", "Gửi cho tất cả");
        asked("tất cả", "cần bấm «Đã nắm»");
        asked("có", "Hạn xác nhận là ngày nào");
        asked("bỏ qua", "Gửi khi nào");
        asked("kể cả ban đêm", "không nên gửi nữa");
        asked("bỏ qua", "em chưa gửi cho ai");
        author.taps("Gửi");
    }

    private void asked(String answer, String next) {
        author.says(answer);
        author.awaits(next);
    }

    /** Invented people in the units of the district, each with a Telegram. */
    private List<TelegramUser> fill() {
        sql.sql("""
                with people as (
                    insert into person (code, name, folded_name, birth_date, birth_precision, import_id)
                    select 'ST' || i, 'Người ' || i, 'nguoi ' || i, '1985-01-01', 'DAY', (select min(id) from roster_import)
                    from generate_series(1, :number) i
                    returning id, code
                ), posts as (
                    insert into post (person_id, main, unit_id, title, category, valid_from, import_id, carried)
                    select p.id, true, u.ids[1 + p.id % array_length(u.ids, 1)], 'Chuyên viên', 'CIVIL_SERVANT',
                        '2020-01-01', (select min(id) from roster_import), '{}'
                    from people p cross join (select array_agg(id order by id) as ids from unit) u
                )
                insert into chat (id, channel, address, person_id, language, opened_at)
                select gen_random_uuid(), 'telegram', (:first + substr(code, 3)::int)::text, id, 'vi', now() from people""").param("number", number).param("first", FIRST).update();
        sql.sql("analyze").update();
        return IntStream.rangeClosed(1, number)
                .mapToObj(i -> {
                    var user = TELEGRAM.user(FIRST + i, "vi");
                    user.opens();
                    return user;
                })
                .toList();
    }

    private int confirmed() {
        return sql.sql("select count(confirmed_at) from announcement_reader")
                .query(Integer.class)
                .single();
    }

    private int outstanding() {
        return sql.sql("select count(*) from announcement_reader where confirmed_at is null and told_at is null")
                .query(Integer.class)
                .single();
    }

    private boolean has(String condition) {
        return sql.sql("select exists (select from announcement where " + condition + ")")
                .query(Boolean.class)
                .single();
    }
}

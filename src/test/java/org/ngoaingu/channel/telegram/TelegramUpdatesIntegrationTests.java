package org.ngoaingu.channel.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;
import org.ngoaingu.certificate.Samples;
import org.ngoaingu.channel.ChatFile;
import org.ngoaingu.channel.DeadLetters;
import org.springframework.beans.factory.annotation.Autowired;

/** What comes, in whatever order, number and shape. */
class TelegramUpdatesIntegrationTests extends TelegramTest {

    @Autowired
    DeadLetters deadLetters;

    @Test
    void oneUpdateHasOneEffectHoweverOftenItComes() {
        var first = person.says("một");
        var second = person.says("hai");
        person.awaits("Đã nghe: hai");

        for (int i = 0; i < 50; i++) {
            telegram.repeat(second, textUpdate(second, "hai"));
            telegram.repeat(first, textUpdate(first, "một"));
        }
        person.says("ba");

        person.awaits("Đã nghe: ba");
        assertThat(person.reads()).containsExactly("Đã nghe: một", "Đã nghe: hai", "Đã nghe: ba");
    }

    @Test
    void updatesWhoseIdsJumpAllCome() {
        person.says("một");
        person.awaits("Đã nghe: một");
        telegram.jumpTo(17);
        person.says("hai");
        person.says("ba");
        person.awaits("Đã nghe: ba");
        telegram.jumpTo(2_000_000_000L);
        person.says("bốn");

        person.awaits("Đã nghe: bốn");
        assertThat(person.reads()).containsExactly("Đã nghe: một", "Đã nghe: hai", "Đã nghe: ba", "Đã nghe: bốn");
    }

    @Test
    void whatIsNoMessageHoldsNothingUpAndIsLaidAside() {
        var before = deadLetters.unanswered().size();
        telegram.rawUpdate("{\"update_id\":ID,\"message\":\"none\"}");
        telegram.rawUpdate("{\"update_id\":ID,\"edited_message\":{\"text\":\"sửa\"}}");
        person.says("sau");

        person.awaits("Đã nghe: sau");
        await().untilAsserted(() -> assertThat(deadLetters.unanswered()).hasSize(before + 1));
    }

    @Test
    void bringsADocumentAndAPhoto() {
        person.sendsFile("cán bộ.xlsx", "bảng".getBytes(UTF_8));
        await().untilAsserted(() -> assertThat(script.heard()).hasSize(1));
        person.sendsPhoto(Samples.jpeg());
        await().untilAsserted(() -> assertThat(script.heard()).hasSize(2));

        var document = script.filesOf(script.heard().getFirst()).getFirst();
        assertThat(document.name()).isEqualTo("cán bộ.xlsx");
        assertThat(document.content()).asString(UTF_8).isEqualTo("bảng");
        var photo = script.filesOf(script.heard().getLast()).getFirst();
        assertThat(photo.name()).matches("anh-\\d+\\.jpg");
        assertThat(photo.type()).isEqualTo("image/jpeg");
    }

    @Test
    void anAlbumIsOneInput() {
        var album = new LinkedHashMap<String, byte[]>();
        album.put("units.csv", new byte[] {1});
        album.put("staff.csv", new byte[] {2});
        person.sendsAlbum("danh sách", album);

        person.awaits("Đã nghe: danh sách");
        assertThat(script.heard())
                .singleElement()
                .satisfies(heard -> assertThat(script.filesOf(heard))
                        .extracting(ChatFile::name)
                        .containsExactly("units.csv", "staff.csv"));
    }

    private String textUpdate(long id, String text) {
        return """
                {"update_id":%d,"message":{"message_id":1,"date":1,"text":"%s","chat":{"id":%d,"type":"private"},
                "from":{"id":%d}}}""".formatted(id, text, person.id(), person.id());
    }
}

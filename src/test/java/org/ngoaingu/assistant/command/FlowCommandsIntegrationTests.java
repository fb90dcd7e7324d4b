package org.ngoaingu.assistant.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ngoaingu.platform.BesideOthers;

/** The tools for flows as processes: no database is begun, and a chat in the terminal answers. */
@BesideOthers
class FlowCommandsIntegrationTests {

    @TempDir
    private Path folder;

    @Test
    void lintNeedsNoDatabase() throws Exception {
        var home = folder.resolve("home");
        var linted = Typed.command(home, "flows", "lint");
        assertThat(linted.exit()).as(linted.out() + linted.err()).isZero();
        assertThat(linted.out().lines()).singleElement().asString().contains("không có gì sai");
        assertThat(linted.err()).doesNotContain("\tat ");
        assertThat(home).doesNotExist();
    }

    @Test
    void playAnswersButtonsWordsAndQuestionsAboutSlots() throws Exception {
        var played = Typed.talk(
                folder.resolve("home"),
                "nếu tôi thay đổi vị trí thì sao\n1\n:slots\nphó trưởng phòng\n:quit\nkhông đọc nữa\n",
                "flows",
                "play");
        assertThat(played.exit()).as(played.err()).isZero();
        assertThat(played.out())
                .contains("Anh/chị muốn xem nếu điều gì thay đổi?")
                .contains("  [1] Được bổ nhiệm lãnh đạo, quản lý")
                .contains("Chức vụ hoặc vị trí nào ạ?")
                .contains("  kind = LEAD")
                .contains("→ quota.what_if(kind=LEAD, title=phó trưởng phòng)");
    }
}

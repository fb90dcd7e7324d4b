package org.ngoaingu.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.ngoaingu.assistant.InventedOffice;
import org.ngoaingu.channel.ScriptedDriver;
import org.ngoaingu.channel.Talks;
import org.ngoaingu.platform.BesideOthers;
import org.ngoaingu.platform.EmptyTables;
import org.ngoaingu.platform.Today;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.Rights;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The first day of an authority: a code in the log, an import, an administrator. */
@ResourceLock(BesideOthers.JVM)
@SpringBootTest(properties = "logging.level.org.ngoaingu.account=info")
@Import({ScriptedDriver.Setup.class, Talks.Setup.class, InventedOffice.class})
@ExtendWith({OutputCaptureExtension.class, EmptyTables.class})
class FirstAdministratorIntegrationTests {

    private static final Pattern START = Pattern.compile("/start ([0-9A-Z-]{19})");

    @TempDir
    Path folder;

    @Autowired
    FirstAdministratorCode code;

    @Autowired
    Talks talks;

    @Autowired
    InventedOffice office;

    @Autowired
    Rights rights;

    @Autowired
    JdbcClient sql;

    @Test
    void theCodeOfTheLogOpensTheAccountThatAppointsTheAdministrator(CapturedOutput output) throws Exception {
        code.tell();
        var older = last(output.getOut());
        code.tell();
        var line = last(output.getOut());
        assertThat(output).contains("First administrator: http").contains("/chat?start=" + line);

        var first = talks.stranger();
        assertThat(first.says("/start " + older))
                .as("each start makes a new one")
                .contains("Mã này không dùng được");
        assertThat(first.says("/start " + line)).contains("Tài khoản quản trị đầu tiên");
        assertThat(first.presses(":yes")).contains("mọi quyền", "danh mục đơn vị");
        assertThat(first.chat().owner()).isEqualTo(new Actor.FirstAdministrator());
        assertThat(talks.stranger().says("/start " + line)).as("one use").contains("Mã này không dùng được");

        office.open(folder);
        assertThat(first.heard()).contains("Danh sách đã được nhập");
        assertThat(first.says("TM9999")).doesNotContain("quản trị viên của");
        var appointed = first.says("TM0011");
        assertThat(appointed).contains("Ngô Thị Thanh Trúc", "quận Thanh Mộc", "/start ");
        assertThat(rights.hasAdministrator(Today.here())).isTrue();
        assertThat(sql.sql("select count(*) from audit_entry where act = 'grant' and actor = 'first-administrator'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);

        var admin = talks.stranger();
        admin.says("/start " + last(appointed));
        admin.presses(":yes");
        assertThat(admin.says("/moi TM0031")).contains("/start ");
        assertThat(first.says("/start " + last(admin.heard()))).contains("có đồng ý không");

        var before = output.getOut().length();
        code.tell();
        assertThat(output.getOut().substring(before)).doesNotContain("First administrator");
        assertThat(first.presses(":dismiss")).contains("Đã thu hồi");
        assertThat(rights.hasAdministrator(Today.here())).isFalse();
    }

    private static String last(String text) {
        return START.matcher(text)
                .results()
                .reduce((one, other) -> other)
                .orElseThrow()
                .group(1);
    }
}

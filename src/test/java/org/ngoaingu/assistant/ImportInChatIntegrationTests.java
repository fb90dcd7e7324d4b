package org.ngoaingu.assistant;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.ngoaingu.channel.ChatFile;
import org.ngoaingu.channel.ScriptedDriver;
import org.ngoaingu.staff.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The first administrator sends the invented district's lists and decides by buttons. */
@SpringBootTest
@Import({ScriptedTalk.class, ScriptedDriver.Setup.class})
class ImportInChatIntegrationTests {

    private static final Actor FIRST = new Actor.FirstAdministrator();

    @Autowired
    ScriptedTalk talks;

    @Autowired
    JdbcClient sql;

    @Test
    void theStory() throws IOException {
        var admin = talks.of(FIRST);

        admin.sends("", staff(""));
        admin.hears("đang kiểm tra");
        System.out.println(admin.hears("Kết quả kiểm tra"));
    }

    private static ChatFile staff(String more) throws IOException {
        return file("danh-sach.csv", "trial/staff.csv", more);
    }

    private static ChatFile units() throws IOException {
        return file("don-vi.csv", "trial/units.csv", "");
    }

    private static ChatFile file(String name, String resource, String more) throws IOException {
        var text = new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8) + more;
        return new ChatFile(name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }
}

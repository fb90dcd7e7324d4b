package org.ngoaingu.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ngoaingu.botapi.BotApiServer;
import org.ngoaingu.browser.Chromium;
import org.ngoaingu.platform.postgres.Nodes;
import org.springframework.core.io.ClassPathResource;

/**
 * The first day of an office: first administrator, import, appointment, invitations, questions, a correction. The whole
 * program as a process, once over Telegram and once with nothing but the web chat.
 */
@ExtendWith(Chromium.class)
class OfficeIntegrationTests {

    private static final Pattern CODE = Pattern.compile("/start ([0-9A-Z-]{19})");

    @TempDir
    private Path folder;

    @Test
    void overTelegram() throws Exception {
        try (var nodes = new Nodes(folder)) {
            nodes.telegram.paced(true);
            var server = nodes.start(
                    Map.of("TELEGRAM_BOT_TOKEN", BotApiServer.TOKEN, "TELEGRAM_API_URL", nodes.telegram.url()));
            var code = server.hear("First administrator: /start");
            var ids = new AtomicLong(100);

            firstDay(code, () -> new InTelegram(nodes.telegram.user(ids.incrementAndGet(), "vi")));

            assertThat(server.said()).doesNotContain(BotApiServer.TOKEN);
        }
    }

    @Test
    void withNothingButTheWebChat(Browser browser) throws Exception {
        var port = freePort();
        try (var nodes = new Nodes(folder)) {
            var server = nodes.start(Map.of("SERVER_PORT", port));
            var code = server.hear("First administrator: /start");

            firstDay(code, () -> new InBrowser(browser, "http://127.0.0.1:" + port));
        }
    }

    private static void firstDay(String code, Supplier<Talker> newcomer) throws IOException {
        var first = newcomer.get();
        agrees(first, code);
        first.awaits("mọi quyền");
        first.sends(lists());
        first.awaits("Kết quả kiểm tra");
        first.presses("276");
        first.awaits("Kế hoạch áp dụng");
        first.presses("Ghi");
        first.awaits("Đã ghi xong");
        first.says("TM0011");

        var administrator = newcomer.get();
        agrees(administrator, code(first.awaits("Thư mời cho")));
        administrator.awaits("Đã kết nối");
        administrator.says("/moi TM0032");

        var member = newcomer.get();
        agrees(member, code(administrator.awaits("Thư mời cho")));
        member.awaits("Đã kết nối");
        member.says("chỉ tiêu ngoại ngữ của tôi là gì?");
        assertThat(member.awaits("nhóm tính chỉ tiêu")).doesNotContain("lao động hợp đồng");
        member.presses("Vì sao?");
        member.awaits("Vì sao tính vào chỉ tiêu");
        member.says("nếu tôi có IELTS 6.0 thì sao?");
        member.awaits("IELTS");

        administrator.says("/canbo TM0032");
        administrator.awaits("(TM0032)");
        administrator.presses("Sửa thông tin");
        administrator.presses("đối tượng");
        administrator.presses("Lao động hợp đồng");
        administrator.presses("Từ hôm nay");
        administrator.awaits("Lý do sửa");
        administrator.says("ghi nhầm khi nhập");
        administrator.awaits("Anh/chị xác nhận chứ");
        administrator.presses("Có");
        administrator.awaits("Đã sửa");

        member.says("chỉ tiêu của tôi?");
        member.awaits("lao động hợp đồng");
    }

    private static void agrees(Talker who, String code) {
        who.begins(code);
        who.awaits("có đồng ý không");
        who.presses("Tôi đồng ý");
    }

    private static String code(String invitation) {
        var matcher = CODE.matcher(invitation);
        assertThat(matcher.find()).as(invitation).isTrue();
        return matcher.group(1);
    }

    private static Map<String, byte[]> lists() throws IOException {
        var lists = new LinkedHashMap<String, byte[]>();
        for (var name : new String[] {"units.csv", "staff.csv"}) {
            try (var in = new ClassPathResource("trial/" + name).getInputStream()) {
                lists.put(name, in.readAllBytes());
            }
        }
        return lists;
    }

    private static String freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return String.valueOf(socket.getLocalPort());
        }
    }
}

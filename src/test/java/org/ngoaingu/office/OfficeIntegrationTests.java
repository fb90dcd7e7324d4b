package org.ngoaingu.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ngoaingu.botapi.BotApiServer;
import org.ngoaingu.browser.Chromium;
import org.ngoaingu.certificate.Samples;
import org.ngoaingu.platform.BesideOthers;
import org.ngoaingu.platform.postgres.Nodes;
import org.springframework.core.io.ClassPathResource;

/**
 * The first day of an office: first administrator, import, appointment, invitations, questions, a correction, and a
 * certificate that goes from a photo to verified, the program killed between two turns and in the middle of the submit.
 * The whole program as a process, once over Telegram and once with nothing but the web chat.
 */
@BesideOthers
@ExtendWith(Chromium.class)
class OfficeIntegrationTests {

    private static final Pattern CODE = Pattern.compile("/start ([0-9A-Z-]{19})");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("M/yyyy");

    @TempDir
    private Path folder;

    @Test
    void overTelegram() throws Exception {
        try (var nodes = new Nodes(folder)) {
            nodes.telegram.paced(true);
            var settings = new HashMap<>(nodes.telegram.settings());
            settings.put("ASSISTANT_FILES", folder.resolve("files").toString());
            settings.put("ASSISTANT_FILES_KEY", Base64.getEncoder().encodeToString(new byte[32]));
            var servers = new ArrayDeque<>(List.of(nodes.start(settings)));
            var code = servers.getLast().hear("First administrator: /start");
            var ids = new AtomicLong(100);

            firstDay(code, () -> new InTelegram(nodes.telegram.user(ids.incrementAndGet(), "vi")), () -> {
                while (nodes.telegram.waiting() > 0) {
                    Thread.sleep(5); // until it was heard, so that the kill finds its turn under way
                }
                servers.getLast().kill();
                servers.add(nodes.start(settings));
                servers.getLast().hear("Started AssistantApplication");
            });

            assertThat(nodes.one("select count(*) from certificate_submission")).isEqualTo(1);
            servers.forEach(server -> assertThat(server.said()).doesNotContain(BotApiServer.TOKEN));
        }
    }

    @Test
    void withNothingButTheWebChat(Browser browser) throws Exception {
        var port = freePort();
        try (var nodes = new Nodes(folder)) {
            var server = nodes.start(Map.of("SERVER_PORT", port));
            var code = server.hear("First administrator: /start");

            firstDay(code, () -> new InBrowser(browser, "http://127.0.0.1:" + port), () -> {});
        }
    }

    /** Something that is done to the program while people talk to it. */
    private interface Interruption {
        void happen() throws Exception;
    }

    private static void firstDay(String code, Supplier<Talker> newcomer, Interruption interruption) throws Exception {
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

        administrator.says("/moi TM0004");
        var holder = newcomer.get();
        agrees(holder, code(administrator.awaits("Thư mời cho Mạc Thị Thu Hà")));
        holder.awaits("Đã kết nối");
        fromPhotoToVerified(holder, administrator, interruption);
    }

    private static void fromPhotoToVerified(Talker holder, Talker officer, Interruption interruption) throws Exception {
        holder.says("/chitieu");
        holder.awaits("Chưa có chứng chỉ đã thẩm định");
        var today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        holder.sendsPicture(
                "ielts 6.0 thi tháng " + MONTH.format(today.minusMonths(4)) + ", số 24VN001", Samples.jpeg());
        holder.awaits("Ngày cấp ghi trên chứng chỉ");
        interruption.happen();
        holder.says(DAY.format(today.minusMonths(3)));
        holder.awaits("Anh/chị thi ở đâu");
        holder.presses("Ở nước ngoài");
        holder.awaits("sinh ngày 12/03/1987");
        holder.presses("Có");
        assertThat(holder.awaits("xem lại trước khi gửi"))
                .contains("IELTS")
                .contains("24VN001")
                .contains("1 tệp")
                .contains("bậc 4 (B2)")
                .contains("bảng quy đổi mặc định");
        holder.presses("Gửi");
        interruption.happen();
        holder.awaits("Em đã nhận hồ sơ số");

        officer.awaits("1 hồ sơ chứng chỉ đang chờ");
        officer.presses("Hàng chờ thẩm định");
        officer.presses("TM0004");
        assertThat(officer.awaits("Đối chiếu")).contains("24VN001").contains("Khớp: ");
        officer.presses("Xem tệp 1");
        assertThat(ImageIO.read(new ByteArrayInputStream(officer.fetches("Tệp 1 của hồ sơ"))))
                .isNotNull();
        officer.presses("Duyệt");
        officer.awaits("Không có hồ sơ chứng chỉ nào đang chờ");

        holder.awaits("đã được thẩm định và được tính từ nay");
        holder.says("/chitieu");
        holder.awaits("Trình độ bậc 4");
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

package org.ngoaingu.channel;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Stands in for the conversation: repeats what it is told, and does what a few words ask for. */
public class ScriptedHandler implements InboundHandler {

    /** The beginning of the answer to {@code long}. */
    public static final String LONG = "# Chỉ tiêu đến hết năm 2030";

    private final Chats chats;
    private final AtomicInteger handled = new AtomicInteger();

    private ScriptedHandler(Chats chats) {
        this.chats = chats;
    }

    /** Use with {@code @Import}. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Setup {

        @Bean
        @Primary
        ScriptedHandler scriptedHandler(Chats chats) {
            return new ScriptedHandler(chats);
        }
    }

    /** How many messages came here. */
    int handled() {
        return handled.get();
    }

    @Override
    public List<Reply> handle(Inbound message) {
        handled.incrementAndGet();
        if (!message.files().isEmpty()) {
            return List.of(Reply.of("Đã nhận %d tệp".formatted(message.files().size())));
        }
        return switch (message.text()) {
            case "fail" -> {
                chats.speak(message.chat(), Locale.ENGLISH); // must not remain
                throw new IllegalStateException("asked to fail");
            }
            case "choices" -> List.of(new Reply("Mời chọn", List.of(new Choice("t:1:why", "Vì sao?"))));
            case "chỉ tiêu ngoại ngữ của tôi là gì?" -> List.of(longAnswer());
            case "" -> List.of(Reply.of("Đã chọn " + message.choice()));
            default -> List.of(Reply.of("Đã nghe: " + message.text()));
        };
    }

    private static Reply longAnswer() {
        return new Reply(
                LONG + """

                Anh/chị thuộc nhóm tính chỉ tiêu 35 % cán bộ, công chức quận đạt bậc 4 trở lên và ngoại ngữ chuyên ngành.

                - Nhóm: cán bộ, công chức làm việc tại các phòng chuyên môn
                - Tỷ lệ chung: 35 % của cả nhóm, không phải của từng người
                - Đối tượng tập trung: lãnh đạo từ cấp phòng trở lên, dưới 40 tuổi

                > 35% cán bộ, công chức quận (tập trung vào cán bộ, công chức lãnh đạo, quản lý từ cấp phòng và \
                tương đương trở lên dưới 40 tuổi) đạt trình độ ngoại ngữ bậc 4 trở lên theo quy định và ngoại ngữ \
                chuyên ngành;

                Kế hoạch 276/KH-UBND, mục III.2.

                # Hiện nay
                Anh/chị đã đạt bậc 4 nhờ chứng chỉ IELTS 6.0, còn giá trị đến hết ngày 15/01/2027.

                # Chỉ tiêu đến hết năm 2025 (đã kết thúc)
                Anh/chị thuộc nhóm tính chỉ tiêu 25 %.
                """,
                List.of(
                        new Choice("t:1:why", "Vì sao?"),
                        new Choice("t:1:if", "Nếu tôi được bổ nhiệm phó phòng?"),
                        new Choice("t:1:certificates", "Chứng chỉ nào được nhận?"),
                        new Choice("t:1:menu", "Việc khác")));
    }
}

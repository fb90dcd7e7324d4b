package org.ngoaingu.conversation.host;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.Effect;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbResult;
import org.ngoaingu.platform.FlowFolder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A flow over several days beside the packaged ones: words, files, a review, something that happens once. */
@TestConfiguration(proxyBeanMethods = false)
class FormFlow {

    static final String FLOW = """
            flow: form
            start: {commands: [/form], roles: [STAFF]}
            expire: {idle: P3D, remind_after: P1D, then: keep_draft}
            slots:
              name: {type: text, called: [tên]}
              photo: {type: file, accept: [image], max: {count: 2, mb: 1}, pii: true}
            steps:
              - {id: ask, collect: [name, photo]}
              - {id: check, review: review}
              - {id: file, call: form.file, effect: once}
              - {id: end, say: done}
            """;

    private static final String TEXTS = """
            form:
              title: Điền mẫu
              about: Mẫu để thử.
              label: {name: Tên, photo: Ảnh}
              ask: {name: "Tên gì ạ?", photo: "Ảnh đâu ạ?"}
              review: "Mẫu của anh/chị:"
              done: "Đã nhận mẫu của {name}."
            """;

    private static final String TRANSCRIPT = "flow: form\ncase: begins\nturns: [{user: /form, bot: [ask.name]}]\n";

    /** The files of the flow, by path. */
    static Map<String, String> files() {
        return Map.of(
                "form/flow.yml", FLOW,
                "form/texts.vi.yml", TEXTS,
                "form/texts.en.yml", TEXTS,
                "form/tests/begins.yml", TRANSCRIPT);
    }

    @Bean
    @Primary
    FlowFolder flowsWithForm() {
        var files = new HashMap<>(FlowFolder.packaged().files());
        files.putAll(files());
        return new FlowFolder(files);
    }

    @Bean
    Filing filing() {
        return new Filing();
    }

    /** Takes the form, and remembers that it did. */
    static final class Filing implements Verb {

        private final List<Map<String, Object>> filed = new CopyOnWriteArrayList<>();
        private boolean refuses;

        void forget() {
            filed.clear();
            refuses = false;
        }

        void refuse(boolean now) {
            refuses = now;
        }

        List<Map<String, Object>> filed() {
            return new ArrayList<>(filed);
        }

        @Override
        public String name() {
            return "form.file";
        }

        @Override
        public Effect effect() {
            return Effect.ONCE;
        }

        @Override
        public Map<String, ValueType> arguments() {
            return Map.of("name", ValueType.TEXT, "photo", ValueType.FILES);
        }

        @Override
        public VerbResult call(VerbCall call) {
            if (refuses) {
                return VerbResult.refused(List.of(Reply.of("Chưa nhận được.")));
            }
            filed.add(call.arguments());
            return VerbResult.said(List.of());
        }
    }
}

package org.ngoaingu.channel.telegram;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.ngoaingu.channel.ChatFile;
import org.ngoaingu.channel.ChatFiles;
import org.ngoaingu.channel.Inbound;
import org.ngoaingu.channel.InboundHandler;
import org.ngoaingu.channel.Reply;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Stands in for the conversation: answers as a test says, and keeps what it was told. */
class Script implements InboundHandler {

    private final ChatFiles files;
    private final List<Inbound> heard = new CopyOnWriteArrayList<>();
    private volatile Function<Inbound, List<Reply>> answer = Script::repeated;

    private Script(ChatFiles files) {
        this.files = files;
    }

    /** Use with {@code @Import}. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Setup {

        @Bean
        @Primary
        Script script(ChatFiles files) {
            return new Script(files);
        }
    }

    /** Until {@link #forget}; one reply to everything. */
    void answers(Reply reply) {
        answer = message -> List.of(reply);
    }

    void answers(Function<Inbound, List<Reply>> with) {
        answer = with;
    }

    void forget() {
        heard.clear();
        answer = Script::repeated;
    }

    List<Inbound> heard() {
        return List.copyOf(heard);
    }

    /** The files that came with the message. */
    List<ChatFile> filesOf(Inbound message) {
        return message.files().stream()
                .map(file -> files.find(file).orElseThrow())
                .toList();
    }

    @Override
    public List<Reply> handle(Inbound message) {
        heard.add(message);
        return answer.apply(message);
    }

    private static List<Reply> repeated(Inbound message) {
        if (message.choice() != null) {
            return List.of(Reply.of("Đã chọn: " + message.choice()));
        }
        return List.of(Reply.of("Đã nghe: " + message.text()));
    }
}

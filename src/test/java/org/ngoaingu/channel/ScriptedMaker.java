package org.ngoaingu.channel;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Makes what a test says. */
public class ScriptedMaker implements ReplyMaker {

    public static final String NAME = "scripted";

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile BiFunction<String, Chat, Making> makes =
            (subject, to) -> new Making.Ready(Reply.of("Về " + subject), null);

    /** Use with {@code @Import}. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Setup {

        @Bean
        ScriptedMaker scriptedMaker() {
            return new ScriptedMaker();
        }
    }

    public void makes(BiFunction<String, Chat, Making> makes) {
        asked.clear();
        this.makes = makes;
    }

    /** The subjects that it was asked for, each time. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Making make(String subject, Chat to) {
        asked.add(subject);
        return makes.apply(subject, to);
    }
}

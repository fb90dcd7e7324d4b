package org.ngoaingu.trial;

import org.ngoaingu.platform.AssistantSettings;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.RunMode;
import org.ngoaingu.platform.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says where to go once the server is ready, so that it is not lost among other lines. */
@Component
class AddressAtStart {

    private static final Logger log = LoggerFactory.getLogger(AddressAtStart.class);

    private final Trial trial;
    private final Texts texts;
    private final AssistantSettings settings;

    AddressAtStart(Trial trial, Texts texts, AssistantSettings settings) {
        this.trial = trial;
        this.texts = texts;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        if (settings.mode() != RunMode.SERVER) {
            return;
        }
        var lines = new StringBuilder();
        for (var language : Texts.LANGUAGES) {
            if (trial.isOn()) {
                lines.append("\n  ").append(texts.say(language, Message.of("trial.notice")));
            }
            lines.append("\n  ")
                    .append(texts.say(language, Message.of("front.address", "address", settings.publicUrl() + "/")));
        }
        log.info("\n{}\n", lines);
    }
}

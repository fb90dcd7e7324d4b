package org.ngoaingu.platform;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings as beans, and the only clock of the program. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AssistantSettings.class)
class PlatformConfiguration {

    @Bean
    Clock clock(AssistantSettings settings) {
        return Clock.system(settings.timeZone());
    }

    /** The packaged flows, over them those of the folder that {@code ASSISTANT_FLOWS} names. */
    @Bean
    FlowFolder flowFolder(@Value("${assistant.flows:}") String own) {
        return own.isBlank() ? FlowFolder.packaged() : FlowFolder.packaged().with(Path.of(own));
    }

    @Bean
    AssistantHome assistantHome(@Value("${assistant.home}") Path folder) {
        return new AssistantHome(folder).make();
    }

    @Bean
    FilesFolder filesFolder(AssistantHome home, @Value("${assistant.files:}") String folder) {
        return new FilesFolder(folder.isBlank() ? home.folder().resolve("files") : Path.of(folder));
    }
}

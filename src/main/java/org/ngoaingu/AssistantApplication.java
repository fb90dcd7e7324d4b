package org.ngoaingu;

import org.ngoaingu.assistant.command.Commands;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * Starts the language-plan assistant: the server, or one command that answers and ends. Beans are named by their whole
 * class name, so that two rooms may each have a type of the same simple name.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class AssistantApplication {

    public static void main(String[] args) {
        if (Commands.asked(args)) {
            System.exit(Commands.run(args, AssistantApplication::startForCommand));
        }
        SpringApplication.run(AssistantApplication.class, args);
    }

    /** Without web server, pollers and schedulers; beside a running server as a client of its database. */
    private static ConfigurableApplicationContext startForCommand() {
        return new SpringApplicationBuilder(AssistantApplication.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .lazyInitialization(true)
                .run("--assistant.mode=command", "--db-scheduler.enabled=false", "--logging.level.root=warn");
    }
}

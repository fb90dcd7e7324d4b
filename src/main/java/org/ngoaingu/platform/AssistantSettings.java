package org.ngoaingu.platform;

import java.net.URI;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What holds for the whole installation.
 *
 * @param timeZone the zone in which a day begins ({@code ASSISTANT_TIME_ZONE})
 * @param language the language spoken to people who chose none ({@code ASSISTANT_LANGUAGE})
 * @param publicUrl the address under which people reach the pages ({@code ASSISTANT_PUBLIC_URL})
 * @param mode server, or a command that ends ({@code assistant.mode}, set by the command line)
 */
@ConfigurationProperties("assistant")
public record AssistantSettings(ZoneId timeZone, Locale language, URI publicUrl, RunMode mode) {

    /** The address under which people reach a page. @param path begins with a slash */
    public URI page(String path) {
        return URI.create(publicUrl.toString().replaceAll("/+$", "") + path);
    }
}

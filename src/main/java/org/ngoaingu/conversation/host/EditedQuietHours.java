package org.ngoaingu.conversation.host;

import java.time.Clock;
import org.ngoaingu.platform.QuietHours;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The hours of rest of the edition in force, which an edit of {@code _config.yml} may change. */
@Configuration(proxyBeanMethods = false)
class EditedQuietHours {

    /** @param editions asked late: they want all verbs, and those may want the hours */
    @Bean
    QuietHours quietHours(ObjectProvider<Editions> editions, Clock clock) {
        return new QuietHours(() -> editions.getObject().current().config().quiet(), clock.getZone());
    }
}

package org.ngoaingu.platform;

import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says why the program does not start, in place of a stack trace. Named in {@code META-INF/spring.factories}. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartRefusedReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        var refused = refusalIn(failure);
        if (refused == null) {
            return false;
        }
        LoggerFactory.getLogger(StartRefused.class).error("{}", refused.sentences());
        return true;
    }

    private static @Nullable StartRefused refusalIn(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof StartRefused refused) {
                return refused;
            }
        }
        return null;
    }
}

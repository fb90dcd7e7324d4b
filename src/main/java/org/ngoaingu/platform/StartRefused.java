package org.ngoaingu.platform;

import java.util.Locale;

/**
 * The program cannot start as it is set up. Thrown while the application starts, it ends the process with exit code 1
 * and its sentence, Vietnamese and English, in place of a stack trace. The sentence says what to do.
 */
public final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Message reason;

    public StartRefused(Message reason) {
        super(reason.key() + " " + reason.arguments());
        this.reason = reason;
    }

    public StartRefused(Message reason, Throwable cause) {
        this(reason);
        initCause(cause);
    }

    public Message reason() {
        return reason;
    }

    /** The sentence in every language, a line each. */
    String sentences() {
        var texts = new Texts();
        return Texts.LANGUAGES.stream()
                .map((Locale language) -> texts.say(language, reason))
                .reduce((first, second) -> first + System.lineSeparator() + second)
                .orElseThrow();
    }
}

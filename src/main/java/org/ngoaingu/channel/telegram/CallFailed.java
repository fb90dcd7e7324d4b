package org.ngoaingu.channel.telegram;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.channel.Delivery;

/** A call to the Bot API had no success. It keeps no cause: those of the libraries hold the address and so the token. */
class CallFailed extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int TOO_MANY = 429;

    /** What is known of the call's effect. */
    enum Effect {
        /** It was not written, so it has none. */
        NONE,
        /** It was written; what became of it is not known. */
        UNKNOWN,
        /** Telegram answered that it refuses. */
        REFUSED
    }

    private final Effect effect;
    private final int code;
    private final @Nullable Duration retryAfter;
    private final @Nullable Long movedTo;

    private CallFailed(Effect effect, int code, String why, @Nullable Duration retryAfter, @Nullable Long movedTo) {
        super(why);
        this.effect = effect;
        this.code = code;
        this.retryAfter = retryAfter;
        this.movedTo = movedTo;
    }

    /** No answer, or none that can be read. @param why without the token */
    static CallFailed unanswered(boolean written, String why) {
        return new CallFailed(written ? Effect.UNKNOWN : Effect.NONE, 0, why, null, null);
    }

    static CallFailed refused(int code, String why, @Nullable Integer retryAfter, @Nullable Long movedTo) {
        var wait = retryAfter == null ? null : Duration.ofSeconds(Math.max(1, retryAfter));
        return new CallFailed(Effect.REFUSED, code, code + " " + why, wait, movedTo);
    }

    /** Not even tried, since Telegram still wants peace. */
    static CallFailed tooEarly(Duration peace) {
        return new CallFailed(Effect.REFUSED, TOO_MANY, "Telegram wants peace", peace, null);
    }

    int code() {
        return code;
    }

    String why() {
        return String.valueOf(getMessage());
    }

    boolean isTooMany() {
        return code == TOO_MANY;
    }

    /** Telegram does not know the token (any more): 401, or 404 for one that cannot be. */
    boolean isTokenRefused() {
        return code == 401 || code == 404;
    }

    boolean says(String words) {
        return why().toLowerCase(Locale.ROOT).contains(words);
    }

    /** How long Telegram wants peace. */
    Duration retryAfter() {
        return retryAfter == null ? Duration.ofSeconds(1) : retryAfter;
    }

    /** What the failure means for a message that was being sent. */
    Delivery delivery() {
        return switch (effect) {
            case NONE -> new Delivery.NotSent(why());
            case UNKNOWN -> new Delivery.MaybeSent(why());
            case REFUSED -> refusal();
        };
    }

    private Delivery refusal() {
        if (isTooMany()) {
            return new Delivery.Paused(retryAfter());
        } else if (isTokenRefused()) {
            return new Delivery.NotSent(why()); // a good token sends it later
        } else if (movedTo != null) {
            return new Delivery.Moved(Long.toString(movedTo));
        } else if (code == 403 || says("chat not found") || says("peer_id_invalid")) {
            return new Delivery.Unreachable(why());
        }
        return code >= 500 ? new Delivery.MaybeSent(why()) : new Delivery.Failed(why());
    }
}

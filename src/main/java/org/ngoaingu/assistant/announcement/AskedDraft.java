package org.ngoaingu.assistant.announcement;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.announcement.Draft;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.staff.Actor;
import org.springframework.stereotype.Component;

/** Makes a draft of what an author answered; of one that is changed only the part that was asked for anew. */
@Component
class AskedDraft {

    /** Who did not get it so long after its start is not surprised by it any more. */
    static final Duration FRESH = Duration.ofDays(3);

    /** All parts are asked for. */
    static final String WHOLE = "ALL";

    private final AskedAudience audience;
    private final Clock clock;

    AskedDraft(AskedAudience audience, Clock clock) {
        this.audience = audience;
        this.clock = clock;
    }

    /** @param before absent for a new one */
    Draft of(Actor who, VerbCall call, @Nullable Draft before) {
        var part = call.text("part").orElse(WHOLE);
        if (before == null || part.equals(WHOLE)) {
            return whole(who, call);
        }
        var start = before.startAt();
        return switch (part) {
            case "TEXT" ->
                new Draft(
                        call.text("vi").orElse(""),
                        call.text("en").orElse(null),
                        call.files("file").stream().findFirst().orElse(null),
                        before.wantsConfirmation(),
                        before.confirmBy(),
                        before.audience(),
                        start,
                        before.tooLateAfter(),
                        before.inQuietHours());
            case "CONFIRMATION" ->
                new Draft(
                        before.vi(),
                        before.en(),
                        before.file(),
                        confirms(call),
                        confirmBy(call),
                        before.audience(),
                        start,
                        before.tooLateAfter(),
                        before.inQuietHours());
            case "READERS" ->
                new Draft(
                        before.vi(),
                        before.en(),
                        before.file(),
                        before.wantsConfirmation(),
                        before.confirmBy(),
                        audience.of(who, call),
                        start,
                        before.tooLateAfter(),
                        before.inQuietHours());
            default ->
                new Draft(
                        before.vi(),
                        before.en(),
                        before.file(),
                        before.wantsConfirmation(),
                        before.confirmBy(),
                        before.audience(),
                        start(call),
                        late(call, before.confirmBy()),
                        anyHour(call));
        };
    }

    private Draft whole(Actor who, VerbCall call) {
        return new Draft(
                call.text("vi").orElse(""),
                call.text("en").orElse(null),
                call.files("file").stream().findFirst().orElse(null),
                confirms(call),
                confirmBy(call),
                audience.of(who, call),
                start(call),
                late(call, confirmBy(call)),
                anyHour(call));
    }

    private static boolean confirms(VerbCall call) {
        return Boolean.TRUE.equals(call.arguments().get("confirm"));
    }

    private static @Nullable LocalDate confirmBy(VerbCall call) {
        return confirms(call) ? call.day("confirm_by").orElse(null) : null;
    }

    private static boolean anyHour(VerbCall call) {
        return call.text("start").equals(Optional.of("ANY_HOUR"));
    }

    private @Nullable Instant start(VerbCall call) {
        return call.text("start").equals(Optional.of("LATER"))
                ? call.text("start_on").map(this::moment).orElse(null)
                : null;
    }

    /** As asked; else the last day to confirm, or some days after the start. */
    private Instant late(VerbCall call, @Nullable LocalDate confirmBy) {
        var asked = call.text("late").map(this::moment);
        if (asked.isPresent()) {
            return asked.get();
        }
        var start = start(call);
        return confirmBy != null
                ? confirmBy.plusDays(1).atStartOfDay(clock.getZone()).toInstant()
                : (start == null ? clock.instant() : start).plus(FRESH);
    }

    private Instant moment(String local) {
        return LocalDateTime.parse(local).atZone(clock.getZone()).toInstant();
    }
}

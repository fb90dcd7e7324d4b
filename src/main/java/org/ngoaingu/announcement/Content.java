package org.ngoaingu.announcement;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.channel.FileId;
import org.ngoaingu.platform.Instants;
import tools.jackson.databind.json.JsonMapper;

/** A draft as the table keeps it. */
@Embeddable
class Content {

    private static final JsonMapper JSON = new JsonMapper();

    private String textVi;
    private @Nullable String textEn;
    private @Nullable UUID file;
    private boolean wantsConfirmation;
    private @Nullable LocalDate confirmBy;
    private String audience;
    private @Nullable OffsetDateTime startAt;
    private @Nullable OffsetDateTime tooLateAfter;
    private boolean inQuietHours;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected Content() {}

    Content(Draft draft) {
        textVi = draft.vi();
        textEn = draft.en();
        file = draft.file() == null ? null : draft.file().value();
        wantsConfirmation = draft.wantsConfirmation();
        confirmBy = draft.confirmBy();
        audience = JSON.writeValueAsString(draft.audience());
        startAt = kept(draft.startAt());
        tooLateAfter = kept(draft.tooLateAfter());
        inQuietHours = draft.inQuietHours();
    }

    Draft draft() {
        return new Draft(
                textVi,
                textEn,
                file == null ? null : new FileId(file),
                wantsConfirmation,
                confirmBy,
                JSON.readValue(audience, Audience.class),
                Moments.instant(startAt),
                Moments.instant(tooLateAfter),
                inQuietHours);
    }

    private static @Nullable OffsetDateTime kept(@Nullable Instant moment) {
        return moment == null ? null : Instants.of(moment);
    }
}

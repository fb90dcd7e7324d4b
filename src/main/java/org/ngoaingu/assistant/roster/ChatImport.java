package org.ngoaingu.assistant.roster;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.channel.ChatId;
import org.ngoaingu.channel.FileId;
import org.ngoaingu.plan.PlanId;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.ImportId;
import org.ngoaingu.staff.PersonId;

/**
 * Files that an administrator sent, from the look at them to the import or its undoing. Its version keeps two nodes, or
 * a job that was taken for dead, from doing a step twice.
 */
@Entity
class ChatImport {

    /** How often a step is begun before it is given up. */
    static final int ATTEMPTS = 3;

    /** Files that are looked at together. */
    static final int MOST_FILES = 6;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private int version;

    private UUID chatId;
    private @Nullable Long personId;
    private String language;
    private UUID[] files;
    private @Nullable LocalDate asOf;
    private @Nullable String plan;

    @Enumerated(EnumType.STRING)
    private State state = State.CHECKING;

    private int attempts;
    private OffsetDateTime sentAt;
    private @Nullable Long importId;
    private @Nullable String report;
    private int missing;
    private boolean manyMissing;
    private String[] authorities = {};
    private String[] plans = {};

    /** How far it is. */
    enum State {
        /** A job looks at the files. */
        CHECKING,
        /** The sender decides. */
        CHECKED,
        /** Many people are missing, and another administrator is asked. */
        CONFIRMING,
        /** A job takes the dry run. */
        COMMITTING,
        COMMITTED,
        /** A job undoes the import. */
        UNDOING,
        UNDONE,
        CANCELLED,
        /** A later file or another day took its place. */
        REPLACED,
        /** It could not be done, which was said; the files that can be read wait for another. */
        FAILED;

        private static final Set<State> WORKING = Set.of(CHECKING, COMMITTING, UNDOING);
        private static final Set<State> REPLACEABLE = Set.of(CHECKING, CHECKED, CONFIRMING, FAILED);
    }

    /** What a look at the files found; the report is in the sender's words. */
    record Found(
            ImportId dryRun,
            String report,
            int missing,
            boolean manyMissing,
            List<String> authorities,
            List<String> plans) {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected ChatImport() {}

    ChatImport(
            ChatId chat,
            Actor sender,
            Locale language,
            List<FileId> files,
            @Nullable LocalDate asOf,
            OffsetDateTime sentAt) {
        chatId = chat.value();
        personId = sender instanceof Actor.Person person ? person.id().value() : null;
        this.language = language.getLanguage();
        this.files = files.stream().map(FileId::value).toArray(UUID[]::new);
        this.asOf = asOf;
        this.sentAt = sentAt;
    }

    /** The same files, and more, looked at anew; this one is over. */
    ChatImport replace(List<FileId> more, @Nullable LocalDate day, OffsetDateTime now) {
        if (!isReplaceable()) {
            throw new IllegalStateException("import %d is %s".formatted(id, state));
        }
        var all = Stream.concat(files().stream(), more.stream()).toList();
        var kept = all.subList(Math.max(0, all.size() - MOST_FILES), all.size());
        state = State.REPLACED;
        files = new UUID[] {};
        return new ChatImport(chat(), sender(), Locale.of(language), kept, day == null ? asOf : day, now);
    }

    /** Counts one more beginning of the step under way. */
    void begin() {
        attempts++;
    }

    boolean isTooOften() {
        return attempts > ATTEMPTS;
    }

    void found(Found found) {
        to(State.CHECKED, State.CHECKING);
        importId = found.dryRun().value();
        report = found.report();
        missing = found.missing();
        manyMissing = found.manyMissing();
        authorities = found.authorities().toArray(String[]::new);
        plans = found.plans().toArray(String[]::new);
    }

    void choosePlan(PlanId chosen) {
        if (state != State.CHECKED || !plans().contains(chosen.value())) {
            throw new IllegalStateException("import %d asks for no plan %s".formatted(id, chosen));
        }
        plan = chosen.value();
    }

    void askAnother() {
        to(State.CONFIRMING, State.CHECKED);
    }

    void commit() {
        to(State.COMMITTING, State.CHECKED, State.CONFIRMING);
    }

    void committed() {
        to(State.COMMITTED, State.COMMITTING);
    }

    void undo() {
        to(State.UNDOING, State.COMMITTED);
    }

    void undone() {
        to(State.UNDONE, State.UNDOING);
    }

    /** The import stands and may be undone another time. */
    void notUndone() {
        to(State.COMMITTED, State.UNDOING);
    }

    void cancel() {
        to(State.CANCELLED, State.CHECKING, State.CHECKED, State.CONFIRMING, State.FAILED);
    }

    void fail() {
        to(State.FAILED, State.CHECKING, State.COMMITTING, State.CONFIRMING);
    }

    private void to(State next, State... from) {
        if (!Set.of(from).contains(state)) {
            throw new IllegalStateException("import %d is %s, not to become %s".formatted(id, state, next));
        }
        state = next;
        attempts = 0;
    }

    /** Keeps only these files for another try. */
    void keep(List<FileId> kept) {
        files = kept.stream().map(FileId::value).toArray(UUID[]::new);
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    State state() {
        return state;
    }

    /** Names the step that it waits for: another one each time it is saved. */
    String step() {
        return id() + ":" + version;
    }

    boolean isWorking() {
        return State.WORKING.contains(state);
    }

    boolean isReplaceable() {
        return State.REPLACEABLE.contains(state);
    }

    ChatId chat() {
        return new ChatId(chatId);
    }

    Actor sender() {
        return personId == null ? new Actor.FirstAdministrator() : new Actor.Person(new PersonId(personId));
    }

    Locale language() {
        return Locale.of(language);
    }

    List<FileId> files() {
        return Stream.of(files).map(FileId::new).toList();
    }

    @Nullable
    LocalDate asOf() {
        return asOf;
    }

    @Nullable
    PlanId plan() {
        return plan == null ? null : new PlanId(plan);
    }

    ImportId dryRun() {
        return new ImportId(Objects.requireNonNull(importId));
    }

    String report() {
        return Objects.requireNonNullElse(report, "");
    }

    int missing() {
        return missing;
    }

    boolean manyMissing() {
        return manyMissing;
    }

    List<String> authorities() {
        return List.of(authorities);
    }

    List<String> plans() {
        return List.of(plans);
    }

    String card() {
        return "import:" + id();
    }
}

package org.ngoaingu.certificate;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.certificate.screening.ContentKind;
import org.ngoaingu.platform.Instants;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.SealedFiles;
import org.ngoaingu.staff.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The files of submissions: sealed beside the database, named by chance. A file is on the disk before a row names it, and
 * goes some time after the last row let go of it.
 */
@Component
class EvidenceFiles {

    /** The folder of these among the stored files. */
    static final String KIND = "evidence";

    static final int MOST_FILES = 5;

    /** Bytes that are kept of one person at most. */
    static final long QUOTA = 100L << 20;

    private final JdbcClient database;
    private final SealedFiles files;
    private final Clock clock;

    EvidenceFiles(JdbcClient database, SealedFiles files, Clock clock) {
        this.database = database;
        this.files = files;
        this.clock = clock;
    }

    /** Why these cannot be kept for the person. */
    @Nullable
    Message hindrance(PersonId person, List<EvidenceFile> given) {
        if (given.isEmpty()) {
            return Message.of("certificate.submit.no-file");
        }
        if (given.size() > MOST_FILES) {
            return Message.of("certificate.submit.too-many-files", "most", MOST_FILES);
        }
        long bytes = 0;
        for (var file : given) {
            if (file.content().length > Screening.LARGEST) {
                return Message.of("certificate.evidence.too-large");
            }
            if (!isShown(kind(file))) {
                return Message.of("certificate.evidence.wrong-kind");
            }
            bytes += file.content().length;
        }
        if (kept(person) + bytes > QUOTA) {
            return Message.of("certificate.submit.quota");
        }
        return files.hasRoomFor(bytes) ? null : Message.of("certificate.submit.no-room");
    }

    private static ContentKind kind(EvidenceFile file) {
        return ContentKind.of(file.content(), file.name());
    }

    private static boolean isShown(ContentKind kind) {
        return kind == ContentKind.JPEG || kind == ContentKind.PDF;
    }

    private long kept(PersonId person) {
        return database.sql("""
                        select coalesce(sum(e.bytes), 0) from certificate_evidence e
                            join certificate_submission s on s.id = e.submission_id
                        where s.person_id = :person and e.gone_at is null""")
                .param("person", person.value())
                .query(Long.class)
                .single();
    }

    void keep(SubmissionId submission, List<EvidenceFile> given) {
        for (int number = 0; number < given.size(); number++) {
            var file = given.get(number);
            var stored = UUID.randomUUID();
            dropUnlessCommitted(stored);
            files.put(name(stored), file.content());
            database.sql("""
                            insert into certificate_evidence (id, submission_id, number, file, name, type, bytes, sha256)
                            values (gen_random_uuid(), :submission, :number, :file, :name, :type, :bytes, :sha256)""")
                    .param("submission", submission.value())
                    .param("number", number)
                    .param("file", stored)
                    .param("name", file.name())
                    .param("type", kind(file).mediaType())
                    .param("bytes", file.content().length)
                    .param("sha256", file.sha256())
                    .update();
        }
    }

    private void dropUnlessCommitted(UUID stored) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_ROLLED_BACK) {
                    files.drop(name(stored));
                }
            }
        });
    }

    /** The files that are still there serve another submission of the same person too. */
    void goOn(SubmissionId from, SubmissionId to) {
        database.sql("""
                        insert into certificate_evidence (id, submission_id, number, file, name, type, bytes, sha256)
                        select gen_random_uuid(), :to, number, file, name, type, bytes, sha256
                        from certificate_evidence where submission_id = :from and gone_at is null""").param("from", from.value()).param("to", to.value()).update();
    }

    List<SubmissionView.Evidence> of(SubmissionId submission) {
        return database.sql("""
                        select id, name, type, bytes, gone_at is null from certificate_evidence
                        where submission_id = :submission order by number""")
                .param("submission", submission.value())
                .query((row, n) -> new SubmissionView.Evidence(
                        new EvidenceId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getBoolean(5)))
                .list();
    }

    /** A file with whom it is of. */
    record Stored(PersonId person, SubmissionId submission, UUID file, String name, String type, boolean kept) {}

    Optional<Stored> find(EvidenceId id) {
        return database.sql("""
                        select s.person_id, s.id, e.file, e.name, e.type, e.gone_at is null
                        from certificate_evidence e join certificate_submission s on s.id = e.submission_id
                        where e.id = :id""")
                .param("id", id.value())
                .query((row, n) -> new Stored(
                        new PersonId(row.getLong(1)),
                        new SubmissionId(row.getLong(2)),
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        row.getString(5),
                        row.getBoolean(6)))
                .optional();
    }

    Optional<byte[]> content(Stored stored) {
        return stored.kept() ? files.get(name(stored.file())) : Optional.empty();
    }

    /** Keeps those of the submission no longer. */
    void letGo(SubmissionId submission) {
        database.sql("update certificate_evidence set gone_at = :now where submission_id = :id and gone_at is null")
                .param("now", Instants.now(clock))
                .param("id", submission.value())
                .update();
    }

    /** Deletes stored files that are old enough to be named by a row, and are by none. */
    int sweep(Duration age) {
        var old = files.namesBefore(KIND, clock.instant().minus(age));
        var needed = database.sql("select distinct file from certificate_evidence where gone_at is null")
                .query((row, n) -> name(row.getObject(1, UUID.class)))
                .set();
        var orphans = old.stream().filter(name -> !needed.contains(name)).toList();
        orphans.forEach(files::drop);
        return orphans.size();
    }

    private static String name(UUID file) {
        return KIND + "/" + file.toString().substring(0, 2) + "/" + file;
    }
}

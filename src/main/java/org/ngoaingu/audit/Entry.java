package org.ngoaingu.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** One row of the trail, as it is sealed. */
record Entry(
        long id,
        Instant at,
        String actor,
        String act,
        String subject,
        @Nullable String why) {

    static Entry of(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("act"),
                row.getString("subject"),
                row.getString("why"));
    }

    /** SHA-256 over all columns, each text behind its length, so that no two rows look alike. */
    byte[] hash() {
        var digest = sha256();
        digest.update(number(id));
        digest.update(number(ChronoUnit.MICROS.between(Instant.EPOCH, at)));
        for (var text : new @Nullable String[] {actor, act, subject, why}) {
            var bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
            digest.update(number(text == null ? -1 : bytes.length));
            digest.update(bytes);
        }
        return digest.digest();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    private static byte[] number(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    }
}

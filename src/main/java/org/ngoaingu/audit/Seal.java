package org.ngoaingu.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * A link of the chain that holds the trail together.
 *
 * @param number 1, 2, 3 … without gaps
 * @param entryHashes tell which row was changed when the seal is broken
 */
record Seal(long number, List<Long> entryIds, List<byte[]> entryHashes, byte[] hash) {

    /** The hash of a chain without links. */
    static final byte[] NONE = new byte[32];

    static Seal of(ResultSet row) throws SQLException {
        return new Seal(
                row.getLong("number"),
                Arrays.asList((Long[]) row.getArray("entry_ids").getArray()),
                Arrays.asList((byte[][]) row.getArray("entry_hashes").getArray()),
                row.getBytes("hash"));
    }

    static Seal over(long number, byte[] previous, List<Entry> entries) {
        var hashes = entries.stream().map(Entry::hash).toList();
        return new Seal(number, entries.stream().map(Entry::id).toList(), hashes, chained(previous, hashes));
    }

    /** SHA-256 of the previous seal and the rows. */
    static byte[] chained(byte[] previous, List<byte[]> hashes) {
        var digest = Entry.sha256();
        digest.update(previous);
        hashes.forEach(digest::update);
        return digest.digest();
    }

    boolean follows(byte[] previous) {
        return Arrays.equals(hash, chained(previous, entryHashes));
    }

    String hex() {
        return HexFormat.of().formatHex(hash);
    }
}

package org.ngoaingu.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The secret of an invitation (mã mời): 80 random bits as 16 letters of Crockford's base32. Reading forgives case,
 * blanks, hyphens, O for 0, I and L for 1. The database holds its SHA-256 only.
 */
public final class InvitationCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LETTERS = 16;
    private static final Pattern CODE = Pattern.compile("[" + ALPHABET + "]{" + LETTERS + "}");
    private static final Pattern IGNORED = Pattern.compile("[\\s\\p{Pd}\\p{Cf}]+");

    private final String letters;

    private InvitationCode(String letters) {
        this.letters = letters;
    }

    static InvitationCode random(RandomGenerator random) {
        var letters = new StringBuilder(LETTERS);
        for (int i = 0; i < LETTERS; i++) {
            letters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new InvitationCode(letters.toString());
    }

    /** The code that somebody typed; empty for words that can be none. */
    public static Optional<InvitationCode> read(String typed) {
        var letters = IGNORED.matcher(typed)
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return CODE.matcher(letters).matches() ? Optional.of(new InvitationCode(letters)) : Optional.empty();
    }

    /** As people and links carry it: four groups of four letters, {@code 4F7K-00QZ-M3XA-9B2D}. */
    public String grouped() {
        return String.join("-", letters.split("(?<=\\G.{4})"));
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(letters.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Never the code: it would end in a log. */
    @Override
    public String toString() {
        return "••••";
    }
}

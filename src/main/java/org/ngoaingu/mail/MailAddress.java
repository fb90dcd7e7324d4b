package org.ngoaingu.mail;

import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address as people have them at offices: no name beside it, no comment, no second line. */
public record MailAddress(String value) {

    private static final int LONGEST = 254;
    private static final Pattern FORM = Pattern.compile(
            "[A-Za-z0-9](?:[A-Za-z0-9._%+-]{0,62}[A-Za-z0-9])?@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,24}");

    /** Reads what somebody typed; empty for what is no address. */
    public static Optional<MailAddress> read(String typed) {
        var plain = typed.strip();
        return plain.length() <= LONGEST
                        && !plain.contains("..")
                        && FORM.matcher(plain).matches()
                ? Optional.of(new MailAddress(plain))
                : Optional.empty();
    }

    /** As it is shown: {@code a***@binhthanh.gov.vn}. */
    public String masked() {
        return value.charAt(0) + "***" + value.substring(value.indexOf('@'));
    }
}

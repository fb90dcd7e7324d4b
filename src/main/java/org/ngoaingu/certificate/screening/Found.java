package org.ngoaingu.certificate.screening;

import org.ngoaingu.platform.Message;

/** What became of the content of a file. */
public sealed interface Found {

    /** It may be used, as it is or made anew. */
    record Usable(byte[] content) implements Found {}

    /** It is not taken; the reason, a text without places, is for the person. */
    record Unusable(Message why) implements Found {}

    static Found unusable(String reason) {
        return new Unusable(Message.of("certificate.evidence." + reason));
    }
}

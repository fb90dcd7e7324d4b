package org.ngoaingu.certificate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Message;

/** What could be made of a certificate as someone wrote it. Nothing is guessed. */
public sealed interface Reading {

    /**
     * Every word was understood.
     *
     * @param typeId id in the catalogue
     * @param issuedOn day of issue; absent when not written, or written as a year or month only
     */
    record Read(String typeId, Score score, @Nullable LocalDate issuedOn) implements Reading {}

    /** It stays a claim for the office to look at. */
    record Unread(Message reason) implements Reading {}
}

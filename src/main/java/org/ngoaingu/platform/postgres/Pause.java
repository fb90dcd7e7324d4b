package org.ngoaingu.platform.postgres;

/** A short wait between two looks at something outside this process. */
final class Pause {

    private Pause() {}

    static void millis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the database starts or stops", e);
        }
    }
}

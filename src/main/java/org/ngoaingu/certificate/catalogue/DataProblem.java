package org.ngoaingu.certificate.catalogue;

/** Packaged or supplied data that the application must not start with. */
public class DataProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DataProblem(String file, int line, String reason) {
        super("%s, line %d: %s".formatted(file, line, reason));
    }
}

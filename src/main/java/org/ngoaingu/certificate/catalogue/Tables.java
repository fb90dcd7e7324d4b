package org.ngoaingu.certificate.catalogue;

import java.util.List;

/** All equivalence sets. */
public record Tables(List<Table> all) {

    /** The set with this id. An unknown id is a bug. */
    public Table of(String id) {
        return all.stream()
                .filter(table -> table.set().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no equivalence set " + id));
    }
}

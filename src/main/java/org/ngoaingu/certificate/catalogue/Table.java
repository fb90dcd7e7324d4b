package org.ngoaingu.certificate.catalogue;

import java.util.List;
import java.util.stream.Stream;
import org.ngoaingu.certificate.EquivalenceSet;

/** An equivalence set with its rows. */
public record Table(EquivalenceSet set, List<Row> rows) {

    public Stream<Row> rowsOf(String type) {
        return rows.stream().filter(row -> row.type().equals(type));
    }
}

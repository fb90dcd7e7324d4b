package org.ngoaingu.certificate;

import java.util.List;

/**
 * What would satisfy a demand for a level.
 *
 * @param level asked for, 1–6, "or higher"
 * @param accepted in the order of the catalogue
 * @param noLongerIssued accepted where somebody has one, but nobody can get one any more
 * @param unconfirmed types for which the set only has rows that nobody has confirmed: to be asked about, not counted on
 */
public record Ways(
        EquivalenceSet set,
        int level,
        List<Way> accepted,
        List<Way> noLongerIssued,
        List<CertificateType> unconfirmed) {}

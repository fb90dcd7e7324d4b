package org.ngoaingu.certificate;

import java.util.List;

/**
 * What would satisfy a demand for a level.
 *
 * @param level asked for, 1–6, "or higher"
 * @param accepted in the order of the catalogue, types that are no longer issued last
 * @param unconfirmed types for which the set only has rows that nobody has confirmed: to be asked about, not counted on
 */
public record Ways(EquivalenceSet set, int level, List<Way> accepted, List<CertificateType> unconfirmed) {}

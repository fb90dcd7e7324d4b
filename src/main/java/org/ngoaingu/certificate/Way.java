package org.ngoaingu.certificate;

import java.util.List;

/**
 * A type of certificate that reaches a level by confirmed rows of a set.
 *
 * @param lowest the lowest scores that do: at most one number, one set of skills, and the named levels of lowest rank
 */
public record Way(CertificateType type, List<Score> lowest) {}

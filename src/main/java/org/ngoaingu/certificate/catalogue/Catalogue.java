package org.ngoaingu.certificate.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ngoaingu.certificate.CertificateType;

/**
 * All types of certificate, and the words that stand around them.
 *
 * @param languages code by word; {@code any} for words that mean any foreign language
 * @param fillers words that say nothing about which certificate it is
 * @param frameworks words for frameworks, which name levels but no certificate
 * @param marks texts that only say that something is there, or is not
 */
public record Catalogue(
        List<CertificateType> types,
        Map<String, String> languages,
        List<String> fillers,
        List<String> frameworks,
        List<String> marks) {

    /** The code for "any foreign language". */
    public static final String ANY_LANGUAGE = "any";

    public Optional<CertificateType> type(String id) {
        return types.stream().filter(type -> type.id().equals(id)).findFirst();
    }

    public Map<String, CertificateType> byId() {
        return types.stream().collect(Collectors.toMap(CertificateType::id, Function.identity()));
    }
}

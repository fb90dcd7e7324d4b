package org.ngoaingu.certificate;

/**
 * A file that shows a certificate, to be stored with a submission; screened before.
 *
 * @param name as its sender calls it
 * @param sha256 of the bytes as they were received, in hexadecimal
 */
public record EvidenceFile(String name, byte[] content, String sha256) {}

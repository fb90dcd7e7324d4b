package org.ngoaingu.staff;

import java.nio.file.Path;

/**
 * A file that somebody gives to import.
 *
 * @param path where its bytes lie; read, never kept
 * @param name what its sender calls it, remembered as the source of facts
 */
public record GivenFile(Path path, String name) {}

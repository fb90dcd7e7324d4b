package org.ngoaingu.platform;

import java.nio.file.Path;

/**
 * The folder of the files that are stored beside the database ({@code ASSISTANT_FILES}, by default {@code files} in the
 * home). It belongs to one installation; all of its nodes share it.
 *
 * @param path absolute
 */
public record FilesFolder(Path path) {

    public FilesFolder {
        path = path.toAbsolutePath().normalize();
    }
}

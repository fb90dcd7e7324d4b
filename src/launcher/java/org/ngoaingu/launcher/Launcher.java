package org.ngoaingu.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;

/**
 * The entry of the jar. Compiled for Java 8, so that an older Java says what is wrong in place of an
 * {@code UnsupportedClassVersionError}; on a fitting Java it hands over to Spring Boot's own entry.
 */
public final class Launcher {

    private static final int OLDEST_JAVA = 21;
    private static final String SPRING_BOOT = "org.springframework.boot.loader.launch.JarLauncher";

    private Launcher() {}

    public static void main(String[] args) throws Exception {
        if (feature(System.getProperty("java.specification.version")) < OLDEST_JAVA) {
            PrintStream utf8 = new PrintStream(new FileOutputStream(FileDescriptor.err), true, "UTF-8");
            utf8.println("Chương trình cần Java " + OLDEST_JAVA + " trở lên, máy này đang chạy Java "
                    + System.getProperty("java.version") + ": hãy cài một bản mới hơn (https://adoptium.net) rồi chạy lại.");
            utf8.println("This program needs Java " + OLDEST_JAVA + " or newer, and this is Java "
                    + System.getProperty("java.version") + ": install a newer one (https://adoptium.net) and try again.");
            System.exit(1);
        }
        Class.forName(SPRING_BOOT).getMethod("main", String[].class).invoke(null, (Object) args);
    }

    /** "1.8" is Java 8, "21" is Java 21. */
    private static int feature(String version) {
        return Integer.parseInt(version.startsWith("1.") ? version.substring(2) : version);
    }
}

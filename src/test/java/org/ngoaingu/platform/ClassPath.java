package org.ngoaingu.platform;

import java.io.File;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Class paths for processes that tests start; Surefire hides its own behind one jar. */
public final class ClassPath {

    private ClassPath() {}

    /** Of the program and the tests. */
    public static String ofTheTests() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** Of the program, without the tests' settings. */
    public static String ofTheProgram() {
        return Arrays.stream(ofTheTests().split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}

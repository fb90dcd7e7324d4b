package org.ngoaingu.bench;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.springframework.boot.SpringBootVersion;

/** One line about a figure: what came out, what is aimed at, and with which settings and versions on what machine. */
public final class Figure {

    private Figure() {}

    /**
     * @param name as {@code F1}
     * @param settings of this run, the version of PostgreSQL among them
     */
    public static void print(String name, String came, String goal, String settings) {
        System.out.printf(
                Locale.ROOT,
                "%s: %s | goal: %s | %s | Java %s, Spring Boot %s, %d processors, load %.1f%n",
                name,
                came,
                goal,
                settings,
                Runtime.version(),
                SpringBootVersion.getVersion(),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}

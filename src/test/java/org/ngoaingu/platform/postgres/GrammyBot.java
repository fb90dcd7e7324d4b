package org.ngoaingu.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.ngoaingu.botapi.BotApiServer;

/** A bot made with grammY, its runner and its sessions in PostgreSQL, installed by npm under {@code target}. */
final class GrammyBot {

    private static final Path FOLDER = Path.of("target", "grammy");
    private static final int MINUTES = 5;
    private static final String PACKAGES = """
            {"private": true, "dependencies": {"grammy": "1.46.0", "@grammyjs/runner": "2.0.3",
              "@grammyjs/storage-psql": "2.5.1", "pg": "8.23.1"}}
            """;

    private GrammyBot() {}

    static void install() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve("package.json"), PACKAGES);
        try (var script = GrammyBot.class.getResourceAsStream("/bench/grammy-bot.cjs")) {
            Files.write(
                    FOLDER.resolve("bot.cjs"), Objects.requireNonNull(script).readAllBytes());
        }
        var npm = new ProcessBuilder("npm", "install", "--no-audit", "--no-fund", "--ignore-scripts")
                .directory(FOLDER.toFile())
                .inheritIO()
                .start();
        assertThat(npm.waitFor(MINUTES, TimeUnit.MINUTES) && npm.exitValue() == 0)
                .as("npm has installed grammY")
                .isTrue();
    }

    /** Starts it and waits until it runs. @param reply what it answers to everything */
    static Child start(BotApiServer telegram, EmbeddedPostgres postgres, String database, String reply)
            throws Exception {
        var builder = new ProcessBuilder("node", "bot.cjs").directory(FOLDER.toFile());
        builder.environment()
                .putAll(Map.of(
                        "BENCH_DATABASE", postgres.url(database).replaceFirst("^jdbc:", ""),
                        "BENCH_USER", postgres.owner().user(),
                        "BENCH_PASSWORD", postgres.owner().password(),
                        "BENCH_TOKEN", BotApiServer.TOKEN,
                        "BENCH_API", telegram.url(),
                        "BENCH_REPLY", reply));
        var bot = new Child(builder);
        bot.hear("grammY runs");
        return bot;
    }
}

package org.ngoaingu.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ngoaingu.platform.BesideOthers;
import org.ngoaingu.platform.Program;

/** The whole program as a process, on a home of its own. */
@BesideOthers
class ServerProcessIntegrationTests {

    @TempDir
    private Path home;

    @Test
    void servesWhileItsDatabaseAnswersAndAllowsNoSecondServer() throws Exception {
        try (var server = server();
                var client = HttpClient.newHttpClient()) {
            var port = server.hear("Tomcat started on port").replaceAll("\\D.*", "");
            server.hear("Started AssistantApplication");
            var health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                    .timeout(Duration.ofSeconds(20))
                    .build();
            assertThat(client.send(health, HttpResponse.BodyHandlers.ofString()).body())
                    .contains("\"status\":\"UP\"");

            try (var second = server()) {
                assertThat(second.end()).isEqualTo(1);
                assertThat(second.said())
                        .contains(
                                "đang được một máy chủ trợ lý khác sử dụng", "Another server of the assistant works in")
                        .doesNotContain("\tat ", "Exception");
            }

            var postmaster = Postmaster.in(home.resolve("data")).orElseThrow();
            assertThat(postmaster.alive()).isTrue();
            server.terminate();
            assertThat(Postmaster.in(home.resolve("data"))).isEmpty();
        }
    }

    private Child server() throws Exception {
        return new Child(Program.process("--assistant.home=" + home, "--server.port=0", "--server.address=127.0.0.1"));
    }
}

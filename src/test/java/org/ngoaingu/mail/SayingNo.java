package org.ngoaingu.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/** A mail server on loopback that answers every recipient with the given words, until it is closed. */
final class SayingNo implements AutoCloseable {

    private final ServerSocket server;
    private final String answer;
    private final Thread serving;

    SayingNo(int port, String answer) throws IOException {
        server = new ServerSocket(port, 5, InetAddress.getLoopbackAddress());
        this.answer = answer;
        serving = Thread.ofVirtual().start(this::serve);
    }

    private void serve() {
        while (!server.isClosed()) {
            try (var client = server.accept()) {
                var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
                var out = client.getOutputStream();
                say(out, "220 loopback");
                for (var line = in.readLine(); line != null; line = in.readLine()) {
                    var command = line.toUpperCase(Locale.ROOT);
                    say(out, command.startsWith("RCPT") ? answer : command.startsWith("QUIT") ? "221 bye" : "250 ok");
                }
            } catch (IOException e) {
                if (!server.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** The address is free when nothing accepts any more. */
    @Override
    public void close() throws IOException {
        server.close();
        try {
            serving.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

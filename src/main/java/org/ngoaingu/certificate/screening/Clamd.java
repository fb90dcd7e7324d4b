package org.ngoaingu.certificate.screening;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Asks a ClamAV daemon by its command INSTREAM (man clamd): blocks of at most 64 KB, each behind its length, an empty
 * one at the end; one line comes back. Whatever is not a clear yes or no is silence.
 */
class Clamd implements VirusScanner {

    private static final int BLOCK = 1 << 16;
    private static final int LONGEST_ANSWER = 1_000;
    private static final String BEGIN = "stream: ";
    private static final String FOUND = " FOUND";

    private final InetSocketAddress address;
    private final Duration connect;
    private final Duration answer;

    Clamd(InetSocketAddress address, Duration connect, Duration answer) {
        this.address = address;
        this.connect = connect;
        this.answer = answer;
    }

    @Override
    public Verdict scan(byte[] content) {
        try {
            return verdict(ask(content));
        } catch (IOException e) {
            return new Verdict.Silent(e.toString());
        }
    }

    private String ask(byte[] content) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHostString(), address.getPort()), (int) connect.toMillis());
            socket.setSoTimeout((int) answer.toMillis());
            var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), BLOCK));
            out.writeBytes("zINSTREAM\0");
            for (int from = 0; from < content.length; from += BLOCK) {
                var length = Math.min(BLOCK, content.length - from);
                out.writeInt(length);
                out.write(content, from, length);
            }
            out.writeInt(0);
            out.flush();
            var said = socket.getInputStream().readNBytes(LONGEST_ANSWER);
            return new String(said, StandardCharsets.UTF_8).replace("\0", "").strip();
        }
    }

    private static Verdict verdict(String said) {
        if (said.equals(BEGIN + "OK")) {
            return new Verdict.Clean();
        }
        return said.startsWith(BEGIN) && said.endsWith(FOUND)
                ? new Verdict.Infected(said.substring(BEGIN.length(), said.length() - FOUND.length()))
                : new Verdict.Silent("clamd said: " + said);
    }
}

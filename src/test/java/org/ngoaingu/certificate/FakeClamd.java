package org.ngoaingu.certificate;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A ClamAV daemon on loopback as far as INSTREAM goes; it knows the EICAR test file. */
public final class FakeClamd implements AutoCloseable {

    /** The anti-malware test file of eicar.org, in halves so that no scanner takes this source for it. */
    public static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    /** How it answers. */
    public enum Manner {
        PROPER,
        /** Takes everything and says nothing. */
        SILENT,
        CONFUSED
    }

    private final ServerSocket server;
    private final AtomicInteger asked = new AtomicInteger();
    private final Thread serving;
    private volatile Manner manner = Manner.PROPER;

    public FakeClamd() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        serving = Thread.ofVirtual().start(this::serve);
    }

    public String address() {
        return server.getInetAddress().getHostAddress() + ":" + server.getLocalPort();
    }

    public int port() {
        return server.getLocalPort();
    }

    public void answers(Manner how) {
        manner = how;
    }

    public int asked() {
        return asked.get();
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                Thread.ofVirtual().start(() -> answer(socket));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void answer(Socket socket) {
        try (socket) {
            var in = new DataInputStream(socket.getInputStream());
            var command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
            if (!command.equals("zINSTREAM\0")) {
                throw new IllegalStateException(command);
            }
            var content = new ByteArrayOutputStream();
            for (var length = in.readInt(); length > 0; length = in.readInt()) {
                content.writeBytes(in.readNBytes(length));
            }
            asked.incrementAndGet();
            switch (manner) {
                case PROPER -> say(socket, verdict(content.toString(StandardCharsets.ISO_8859_1)));
                case CONFUSED -> say(socket, "INSTREAM size limit exceeded. ERROR");
                case SILENT -> in.read(); // until the other side hangs up
            }
        } catch (IOException e) {
            // the other side went away
        }
    }

    private static String verdict(String content) {
        return content.contains(EICAR) ? "stream: Eicar-Test-Signature FOUND" : "stream: OK";
    }

    private static void say(Socket socket, String what) throws IOException {
        socket.getOutputStream().write((what + "\0").getBytes(StandardCharsets.US_ASCII));
    }

    /** Nobody can connect any more once the thread that waits for connections has ended. */
    @Override
    public void close() {
        try {
            server.close();
            serving.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

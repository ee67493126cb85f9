package dev.dovetail.conformance.stub;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/** Stands before another server and passes everything on, except for what it answers itself, in its own way. */
public final class RogueServer implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\nContent-Length: *(\\d+)");

    private final ServerSocket socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        var thread = new Thread(task, "rogue");
        thread.setDaemon(true);
        return thread;
    });
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final URI behind;
    private final Answering rogue;

    /** How requests are answered. */
    public interface Answering {
        /**
         * Answers a request whose head and body were read, or does not and has it passed on; the connection is closed
         * after it. Says whether it answered.
         */
        boolean answer(Socket client, String request) throws IOException;
    }

    private RogueServer(String behind, Answering rogue) throws IOException {
        this.behind = URI.create(behind);
        this.rogue = rogue;
        threads.execute(this::accept);
    }

    /** A server before another one that misbehaves at requests beginning like this, for example {@code GET /ping/}. */
    public static RogueServer before(NotesServer behind, String taken, Misbehaviour way) throws IOException {
        return before(behind, (client, request) -> {
            if (!request.startsWith(taken)) {
                return false;
            }
            way.answer(client);
            return true;
        });
    }

    /** As above, in a way of one's own. */
    public static RogueServer before(NotesServer behind, Answering way) throws IOException {
        return new RogueServer(behind.baseUrl(), way);
    }

    /** Answers with a status, further fields of the head, each with its line break, and a body. */
    public static boolean say(Socket client, String statusAndFields, String body) throws IOException {
        var octets = body.getBytes(StandardCharsets.UTF_8);
        var head = "HTTP/1.1 " + statusAndFields + "\r\nConnection: close\r\nContent-Length: " + octets.length
                + "\r\n\r\n";
        client.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
        client.getOutputStream().write(octets);
        return true;
    }

    /** Passes a request on and keeps the answer to itself. */
    public static boolean swallow(NotesServer behind, String request) throws IOException {
        var to = URI.create(behind.baseUrl());
        try (var server = new Socket(to.getHost(), to.getPort())) {
            server.getOutputStream().write(closing(request).getBytes(StandardCharsets.ISO_8859_1));
            server.getInputStream().readAllBytes();
        }
        return true;
    }

    /** A while in which nothing happens. */
    public static void pause() {
        try {
            Thread.sleep(30);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public String baseUrl() {
        return "http://localhost:" + socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (var one : open) {
            one.close();
        }
        threads.shutdownNow();
    }

    private void accept() {
        try {
            while (true) {
                var client = socket.accept();
                open.add(client);
                threads.execute(() -> serve(client));
            }
        } catch (IOException e) {
            // Closed: there is nothing more to accept.
            return;
        }
    }

    private void serve(Socket client) {
        try (client) {
            var request = request(client);
            if (!request.isEmpty() && !rogue.answer(client, request)) {
                passOn(request, client);
            }
        } catch (IOException | UncheckedIOException e) {
            // The other side has had enough, which is what this is about.
            return;
        } finally {
            open.remove(client);
        }
    }

    private void passOn(String request, Socket client) throws IOException {
        try (var server = new Socket(behind.getHost(), behind.getPort())) {
            server.getOutputStream().write(closing(request).getBytes(StandardCharsets.ISO_8859_1));
            server.getInputStream().transferTo(client.getOutputStream());
        }
    }

    private static String closing(String request) {
        return request.replaceFirst("(?i)\r\nConnection: [^\r]*", "").replaceFirst("\r\n", "\r\nConnection: close\r\n");
    }

    private static String request(Socket client) throws IOException {
        var in = client.getInputStream();
        var read = new ByteArrayOutputStream();
        while (true) {
            var octet = in.read();
            if (octet < 0) {
                return "";
            }
            read.write(octet);
            var head = read.toString(StandardCharsets.ISO_8859_1);
            if (octet == '\n' && head.endsWith("\r\n\r\n")) {
                var length = LENGTH.matcher(head);
                var body = length.find() ? in.readNBytes(Integer.parseInt(length.group(1))) : new byte[0];
                return head + new String(body, StandardCharsets.ISO_8859_1);
            }
        }
    }
}

package dev.dovetail.conformance.stub.shelf;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** HTTP/1.1 on a socket, with nothing added to what it is told to answer: a test can have every header wrong. */
final class SocketServer implements AutoCloseable {
    /** What is asked. */
    record Request(String method, String path, Map<String, String> headers, byte[] body) {
        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    /** What is answered. A body is sent as it is; how long it is stands in the headers, or nowhere. */
    record Reply(int status, List<String> headers, byte[] body) {
        Reply with(String header) {
            var more = new ArrayList<>(headers);
            more.add(header);
            return new Reply(status, more, body);
        }

        Reply without(String name) {
            var fewer = new ArrayList<>(headers);
            fewer.removeIf(header -> header.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"));
            return new Reply(status, fewer, body);
        }
    }

    /** Answers. */
    interface Handler {
        Reply answer(Request request);
    }

    private final ServerSocket socket;
    private final Handler handler;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final AtomicInteger requests = new AtomicInteger();

    SocketServer(Handler handler) throws IOException {
        this.handler = handler;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        workers.submit(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    int requests() {
        return requests.get();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        workers.shutdownNow();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var connection = socket.accept();
                connection.setTcpNoDelay(true);
                workers.submit(() -> serve(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            var in = new BufferedInputStream(connection.getInputStream());
            var out = new BufferedOutputStream(connection.getOutputStream());
            for (var request = read(in); request != null; request = read(in)) {
                requests.incrementAndGet();
                write(handler.answer(request), request.method().equals("HEAD"), out);
            }
        } catch (IOException e) {
            // The client went away.
        }
    }

    private static Request read(InputStream in) throws IOException {
        var first = line(in);
        if (first.isEmpty()) {
            return null;
        }
        var words = first.split(" ");
        var headers = new TreeMap<String, String>();
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            var colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        var length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        return new Request(words[0], words[1], headers, in.readNBytes(length));
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (var octet = in.read(); octet >= 0 && octet != '\n'; octet = in.read()) {
            line.write(octet);
        }
        return line.toString(StandardCharsets.ISO_8859_1).strip();
    }

    private static void write(Reply reply, boolean headOnly, OutputStream out) throws IOException {
        var head = new StringBuilder("HTTP/1.1 " + reply.status() + " Stub\r\n");
        reply.headers().forEach(header -> head.append(header).append("\r\n"));
        out.write((head + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        if (!headOnly && reply.status() != 204 && reply.status() != 304) {
            out.write(reply.body());
        }
        out.flush();
    }
}

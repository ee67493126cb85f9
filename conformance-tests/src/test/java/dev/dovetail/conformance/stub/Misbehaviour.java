package dev.dovetail.conformance.stub;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** A way in which a server can misbehave towards whoever asks it something, and what is to be said of it. */
public enum Misbehaviour {
    ANSWERS_NEVER("no whole answer came within") {
        @Override
        void answer(Socket client) {
            idle(client);
        }
    },
    DRIPS_THE_HEAD("no whole answer came within") {
        @Override
        void answer(Socket client) throws IOException {
            drip(client, "HTTP/1.1 200 OK\r\nX-Long: " + "x".repeat(10_000));
        }
    },
    DRIPS_THE_BODY("no whole answer came within") {
        @Override
        void answer(Socket client) throws IOException {
            send(client, head("Content-Length: 10000"));
            drip(client, " ".repeat(10_000));
        }
    },
    CONTINUES_FOR_EVER("no whole answer came within") {
        @Override
        void answer(Socket client) throws IOException {
            while (true) {
                send(client, "HTTP/1.1 100 Continue\r\n\r\n");
                pause();
            }
        }
    },
    CLOSES_WITHOUT_A_WORD("the server closed the connection without saying anything") {
        @Override
        void answer(Socket client) {
            // Nothing: the connection is closed after it.
        }
    },
    CLOSES_IN_THE_HEAD("no answer came: ") {
        @Override
        void answer(Socket client) throws IOException {
            send(client, "HTTP/1.1 200 OK\r\nContent-Ty");
        }
    },
    RESETS_IN_THE_HEAD("no answer came: ") {
        @Override
        void answer(Socket client) throws IOException {
            send(client, "HTTP/1.1 200 OK\r\nContent-Ty");
            client.setSoLinger(true, 0);
        }
    },
    RESETS_IN_THE_BODY("but its body is broken: ") {
        @Override
        void answer(Socket client) throws IOException {
            send(client, head("Content-Length: 1000") + "{\"status\": ");
            pause();
            client.setSoLinger(true, 0);
        }
    },
    ANNOUNCES_TOO_MUCH("but its body is broken: it ended before the announced length") {
        @Override
        void answer(Socket client) throws IOException {
            send(client, head("Content-Length: 1000") + WELL);
        }
    },
    ANNOUNCES_TOO_LITTLE("the body is not JSON: ") {
        @Override
        void answer(Socket client) throws IOException {
            send(client, head("Content-Length: 10") + WELL + "HTTP/1.1 500 Oh\r\nContent-Length: 0\r\n\r\n");
            idle(client);
        }
    },
    CHUNKS_GARBAGE("but its body is broken: it is not chunked as its head says") {
        @Override
        void answer(Socket client) throws IOException {
            send(client, head("Transfer-Encoding: chunked") + "zz\r\n" + WELL);
        }
    },
    ENDS_WITHIN_A_CHUNK("but its body is broken: it ended in the middle") {
        @Override
        void answer(Socket client) throws IOException {
            send(client, head("Transfer-Encoding: chunked") + "ff\r\n" + WELL);
        }
    },
    SENDS_FIELDS_WITHOUT_END("the head of the answer does not end") {
        @Override
        void answer(Socket client) throws IOException {
            send(client, "HTTP/1.1 200 OK\r\n");
            while (true) {
                send(client, "X-More: and more\r\n".repeat(1000));
            }
        }
    },
    SENDS_A_FIELD_WITHOUT_END("the head of the answer does not end") {
        @Override
        void answer(Socket client) throws IOException {
            send(client, "HTTP/1.1 200 OK\r\nX-Long: ");
            while (true) {
                send(client, "x".repeat(10_000));
            }
        }
    },
    SENDS_A_GIGABYTE("the body is longer than 4,194,304 octets") {
        @Override
        void answer(Socket client) throws IOException {
            send(client, head("Content-Length: 1073741824"));
            for (var i = 0; i < 1 << 10; i++) {
                send(client, " ".repeat(1 << 20));
            }
        }
    },
    SENDS_A_GZIP_BOMB("the body is longer than 4,194,304 octets") {
        @Override
        void answer(Socket client) throws IOException {
            send(client, head("Content-Encoding: gzip\r\nContent-Length: " + Bomb.PACKED.length));
            client.getOutputStream().write(Bomb.PACKED);
        }
    },
    SAYS_GZIP_AND_IS_NOT("but its body is broken: it is not in the coding that its head says") {
        @Override
        void answer(Socket client) throws IOException {
            send(client, head("Content-Encoding: gzip\r\nContent-Length: " + WELL.length()) + WELL);
        }
    },
    REDIRECTS_TO_ITSELF("answered 302") {
        @Override
        void answer(Socket client) throws IOException {
            send(client, "HTTP/1.1 302 Found\r\nLocation: /ping/\r\nContent-Length: 0\r\n\r\n");
        }
    },
    IS_NOT_HTTP("what the server sent is no answer of HTTP") {
        @Override
        void answer(Socket client) throws IOException {
            send(client, "SSH-2.0-OpenSSH_9.2p1\r\n");
            idle(client);
        }
    },
    HAS_NO_STATUS("what the server sent is no answer of HTTP") {
        @Override
        void answer(Socket client) throws IOException {
            send(client, "HTTP/1.1 fine OK\r\nContent-Length: 0\r\n\r\n");
        }
    },
    SPEAKS_AS_IN_1991("what the server sent is no answer of HTTP") {
        @Override
        void answer(Socket client) throws IOException {
            send(client, "<html>Hello</html>\n");
        }
    },
    SENDS_NO_TEXT("the body is not in UTF-8, as JSON has to be") {
        @Override
        void answer(Socket client) throws IOException {
            send(client, head("Content-Length: 14"));
            client.getOutputStream().write("{\"status\": \"".getBytes(StandardCharsets.UTF_8));
            client.getOutputStream().write(new byte[] {(byte) 0xC3, (byte) 0x28});
        }
    },
    SENDS_NOUGHTS("the body is not in UTF-8, as JSON has to be") {
        @Override
        void answer(Socket client) throws IOException {
            send(client, head("Content-Length: 8"));
            client.getOutputStream().write(new byte[] {0, 0, 0, -1, -1, -1, -1, -1});
        }
    },
    NESTS_DEEPLY("the body is not judged: it is nested deeper than 200 levels") {
        @Override
        void answer(Socket client) throws IOException {
            json(client, "[".repeat(100_000) + "]".repeat(100_000));
        }
    },
    SENDS_A_LONG_NUMBER("a number of more than 1000 digits") {
        @Override
        void answer(Socket client) throws IOException {
            json(client, "{\"status\": " + "9".repeat(100_000) + "}");
        }
    },
    SENDS_AN_ENDLESS_NUMBER("a number with an exponent beyond 1000") {
        @Override
        void answer(Socket client) throws IOException {
            json(client, "{\"status\": 1e999999999}");
        }
    },
    SENDS_A_MILLION_PARTS("the body is not judged: ") {
        @Override
        void answer(Socket client) throws IOException {
            json(client, "[" + "0,".repeat(1_000_000) + "0]");
        }
    },
    NAMES_ONE_MEMBER_TWICE("an object of the body has the same name twice") {
        @Override
        void answer(Socket client) throws IOException {
            json(client, "{\"status\": \"well\", \"status\": \"well\"}");
        }
    };

    private static final String WELL = "{\"status\": \"well\"}";

    private final String saidOfIt;

    Misbehaviour(String saidOfIt) {
        this.saidOfIt = saidOfIt;
    }

    /** What a verdict says of it, among other things. */
    public String saidOfIt() {
        return saidOfIt;
    }

    /** Whether it goes on until whoever asks has had enough. */
    public boolean lasts() {
        return saidOfIt.startsWith("no whole answer");
    }

    /** Answers a request that was read, in its own way. The connection is closed after it. */
    abstract void answer(Socket client) throws IOException;

    private static String head(String field) {
        return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n" + field + "\r\n\r\n";
    }

    private static void json(Socket client, String body) throws IOException {
        send(client, head("Content-Length: " + body.length()) + body);
    }

    private static void send(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void drip(Socket client, String text) throws IOException {
        for (var c : text.toCharArray()) {
            send(client, String.valueOf(c));
            pause();
        }
    }

    /** Until the other side has had enough. */
    private static void idle(Socket client) {
        try {
            while (client.getInputStream().read() >= 0) {
                // What it says is of no interest.
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Bomb {
        private static final byte[] PACKED = packed();

        private static byte[] packed() {
            var packed = new ByteArrayOutputStream();
            try (OutputStream out = new GZIPOutputStream(packed)) {
                var spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
                for (var i = 0; i < 32; i++) {
                    out.write(spaces);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return packed.toByteArray();
        }
    }
}

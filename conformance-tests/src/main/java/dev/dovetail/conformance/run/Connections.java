package dev.dovetail.conformance.run;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.http.HttpResponse;
import org.apache.http.config.ConnectionConfig;
import org.apache.http.config.MessageConstraints;
import org.apache.http.conn.HttpConnectionFactory;
import org.apache.http.conn.ManagedHttpClientConnection;
import org.apache.http.conn.routing.HttpRoute;
import org.apache.http.impl.conn.DefaultHttpResponseParser;
import org.apache.http.impl.conn.DefaultManagedHttpClientConnection;
import org.apache.http.io.BufferInfo;
import org.apache.http.io.HttpMessageParser;
import org.apache.http.io.SessionInputBuffer;
import org.apache.http.util.CharArrayBuffer;

/**
 * Makes connections that believe little: the head of an answer has a limit, what is no answer is not skipped until one
 * comes, and what is already there before a request was sent is not taken for the answer to it.
 */
final class Connections implements HttpConnectionFactory<HttpRoute, ManagedHttpClientConnection> {
    private final AtomicBoolean unreliable = new AtomicBoolean();
    private static final int BUFFER = 16 << 10;
    private static final MessageConstraints HEAD = MessageConstraints.custom()
            .setMaxLineLength(16 << 10)
            .setMaxHeaderCount(256)
            .build();

    @Override
    public ManagedHttpClientConnection create(HttpRoute route, ConnectionConfig config) {
        return new Wary(route.getTargetHost().toHostString());
    }

    /** Whether the server was seen to close connections that it had said it would keep. */
    boolean unreliable() {
        return unreliable.get();
    }

    /** The server closed a connection that it had said it would keep. */
    void closedInSilence() {
        unreliable.set(true);
    }

    private final class Wary extends DefaultManagedHttpClientConnection {
        Wary(String name) {
            super(name, BUFFER, BUFFER, null, null, HEAD, null, null, null, Connections::parser);
        }

        /** Whether it is over, or holds octets that nobody asked for. */
        @Override
        public boolean isStale() {
            var stale = super.isStale() || ((BufferInfo) getSessionInputBuffer()).length() > 0;
            if (stale) {
                closedInSilence();
            }
            return stale;
        }
    }

    private static HttpMessageParser<HttpResponse> parser(SessionInputBuffer in, MessageConstraints head) {
        return new DefaultHttpResponseParser(in, head) {
            /** An empty line before the status line is forgiven; any other makes this something else than HTTP. */
            @Override
            protected boolean reject(CharArrayBuffer line, int count) {
                return !line.isEmpty() || count > 1;
            }
        };
    }
}

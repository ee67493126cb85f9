package dev.dovetail.runtime.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Hands a body out as a stream while it arrives. Unlike the JDK's own, a read does not wait for a silent server for ever. Nothing is
 * fetched ahead of the reader but one piece, and closing early gives the connection up.
 */
final class StreamSubscriber implements BodySubscriber<InputStream> {

    /** What the HTTP client tells the reader. */
    private sealed interface Event {}

    private record Piece(List<ByteBuffer> buffers) implements Event {}

    private record Failed(Throwable reason) implements Event {}

    private record Ended() implements Event {}

    private final Duration patience;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final CompletableFuture<InputStream> result = new CompletableFuture<>();
    private volatile Flow.Subscription subscription = NoSubscription.INSTANCE;

    /** Each read waits for the server for {@code patience} at most. */
    StreamSubscriber(Duration patience) {
        this.patience = patience;
    }

    @Override
    public CompletionStage<InputStream> getBody() {
        return result;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        result.complete(new Stream());
        given.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        events.add(new Piece(buffers));
    }

    @Override
    public void onError(Throwable failure) {
        events.add(new Failed(failure));
    }

    @Override
    public void onComplete() {
        events.add(new Ended());
    }

    private final class Stream extends InputStream {
        private Iterator<ByteBuffer> rest = new ArrayDeque<ByteBuffer>().iterator();
        private ByteBuffer current = ByteBuffer.allocate(0);
        private boolean ended;
        private boolean closed;

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (closed) {
                throw new IOException("the stream is closed");
            }
            if (length == 0) {
                return 0;
            }
            while (!current.hasRemaining()) {
                if (rest.hasNext()) {
                    current = rest.next();
                } else if (!advance()) {
                    return -1;
                }
            }
            var count = Math.min(length, current.remaining());
            current.get(target, offset, count);
            return count;
        }

        @Override
        public int available() {
            return current.remaining();
        }

        @Override
        public void close() {
            if (!closed && !ended) {
                subscription.cancel();
            }
            closed = true;
        }

        /** Waits for the next piece; false at the end. */
        private boolean advance() throws IOException {
            if (ended) {
                return false;
            }
            var event = next();
            if (event instanceof Piece piece) {
                rest = piece.buffers().iterator();
                subscription.request(1);
                return true;
            }
            ended = true;
            if (event instanceof Failed failed) {
                throw new IOException("the body broke off", failed.reason());
            }
            return false;
        }

        private Event next() throws IOException {
            try {
                var event = events.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
                if (event == null) {
                    close();
                    throw new HttpTimeoutException("the server sent nothing for " + patience);
                }
                return event;
            } catch (InterruptedException e) {
                close();
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted while reading a body");
            }
        }
    }
}

package dev.dovetail.runtime.server.jdk;

import com.sun.net.httpserver.HttpServer;
import dev.dovetail.runtime.server.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Phaser;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A service on the JDK's own HTTP server: nothing else is needed. All threads are daemons, so the server ends with its
 * program.
 *
 * <p>The JDK's server is set up by system properties that it reads once (documented with the module
 * {@code jdk.httpserver}). Those that nobody has set get values fit for strangers' requests: {@code
 * sun.net.httpserver.nodelay} is true, because otherwise answers wait up to 40 ms for an acknowledgement, and {@code
 * sun.net.httpserver.maxReqTime} is 60 s, because otherwise a caller who never finishes holds a thread for ever.
 */
public final class JdkServer implements AutoCloseable {

    private static final int DEFAULT_THREADS = 64;
    private static final int BACKLOG = 256;
    private static final long GRACE_MILLIS = 2_000;

    private final HttpServer server;
    private final ExecutorService executor;
    private final Phaser exchanges;

    private JdkServer(HttpServer server, ExecutorService executor, Phaser exchanges) {
        this.server = server;
        this.executor = executor;
        this.exchanges = exchanges;
    }

    /**
     * Starts a server of 64 threads at most.
     *
     * @param address port 0 takes a free one: see {@link #port()}
     * @throws UncheckedIOException when the address cannot be taken
     */
    public static JdkServer start(Service service, InetSocketAddress address) {
        return start(service, address, DEFAULT_THREADS);
    }

    /**
     * Starts a server.
     *
     * @param address port 0 takes a free one: see {@link #port()}
     * @param threads how many requests are handled at a time; further ones wait
     * @throws UncheckedIOException when the address cannot be taken
     */
    public static JdkServer start(Service service, InetSocketAddress address, int threads) {
        setUnlessSet("sun.net.httpserver.nodelay", "true");
        setUnlessSet("sun.net.httpserver.maxReqTime", "60");
        try {
            var server = HttpServer.create(address, BACKLOG);
            var executor = executor(threads);
            var exchanges = new Phaser(1);
            server.setExecutor(executor);
            server.createContext("/", new ServiceHandler(service, exchanges));
            // the server's own thread is a daemon when a daemon starts it
            CompletableFuture.runAsync(server::start, executor).join();
            return new JdkServer(server, executor, exchanges);
        } catch (IOException e) {
            throw new UncheckedIOException(address + " cannot be taken: " + e.getMessage(), e);
        }
    }

    /** The port that is listened at. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Where the server is reached from this machine, without a slash at the end. */
    public URI baseUri() {
        var address = server.getAddress().getAddress();
        var host = address.isAnyLocalAddress() ? "127.0.0.1" : address.getHostAddress();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port());
    }

    /** Gives the requests at hand two seconds to end, then stops. */
    @Override
    public void close() {
        try {
            exchanges.awaitAdvanceInterruptibly(exchanges.arriveAndDeregister(), GRACE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // they are cut off
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.stop(0);
        executor.shutdownNow();
    }

    private static void setUnlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    /** The queue has no bound of its own: a connection waits in it once at most. */
    private static ExecutorService executor(int threads) {
        var number = new AtomicInteger();
        var executor =
                new ThreadPoolExecutor(threads, threads, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    var thread = new Thread(task, "dovetail-http-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }
}

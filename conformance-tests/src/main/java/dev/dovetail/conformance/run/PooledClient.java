package dev.dovetail.conformance.run;

import dev.dovetail.conformance.configuration.Limits;
import dev.dovetail.conformance.result.Exchange;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.apache.http.ConnectionReuseStrategy;
import org.apache.http.NoHttpResponseException;
import org.apache.http.client.config.CookieSpecs;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpUriRequest;
import org.apache.http.config.RegistryBuilder;
import org.apache.http.conn.socket.ConnectionSocketFactory;
import org.apache.http.conn.socket.PlainConnectionSocketFactory;
import org.apache.http.conn.ssl.SSLConnectionSocketFactory;
import org.apache.http.impl.NoConnectionReuseStrategy;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.DefaultClientConnectionReuseStrategy;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.impl.conn.PoolingHttpClientConnectionManager;

/**
 * Sends requests over pooled connections. Follows no redirect, keeps no cookie, repeats nothing, and gives up every request
 * when its time is up: then its connection is closed, whatever the server is doing. Thread-safe.
 */
final class PooledClient implements AutoCloseable {
    /** Connections are looked at before each use: a server may have closed one, or said more than it announced. */
    private static final int ALWAYS = 1;

    private final Limits limits;
    private final BodyReader bodies;
    private final Connections connections = new Connections();
    private final CloseableHttpClient keeping;
    private final CloseableHttpClient fresh;
    private final ScheduledExecutorService watch = watch();

    PooledClient(Limits limits, SSLContext tls) {
        this.limits = limits;
        this.bodies = new BodyReader(limits.answerSize());
        this.keeping = client(limits, pool(limits, tls), DefaultClientConnectionReuseStrategy.INSTANCE);
        this.fresh = client(limits, pool(limits, tls), NoConnectionReuseStrategy.INSTANCE);
    }

    /**
     * Whether connections that were kept can be trusted to be open still. One that is closed under a request leaves open
     * whether the request had an effect, so what must not be sent twice is better sent over a fresh one.
     */
    boolean keepsConnections() {
        return !connections.unreliable();
    }

    /**
     * Sends a request, over a connection that was kept if there is one, or over a fresh one.
     *
     * @throws OutOfTimeException if the whole answer did not come in time
     * @throws BrokenBodyException if the head of an answer came, and its body did not come whole
     * @throws IOException if no answer came
     */
    Received send(HttpUriRequest request, boolean overFresh) throws IOException {
        var deadline = watch.schedule(request::abort, limits.request().toMillis(), TimeUnit.MILLISECONDS);
        try (var answered = (overFresh ? fresh : keeping).execute(request)) {
            return received(answered);
        } catch (NoHttpResponseException e) {
            connections.closedInSilence();
            throw e;
        } catch (IOException | IllegalStateException e) {
            // Closing a connection under a request shows in many ways, one of them not even an IOException.
            if (request.isAborted()) {
                throw new OutOfTimeException(e);
            }
            throw e;
        } finally {
            deadline.cancel(false);
        }
    }

    /** The time for a request was up. */
    static final class OutOfTimeException extends IOException {
        private static final long serialVersionUID = 1;

        private OutOfTimeException(Exception cause) {
            super(cause);
        }
    }

    /** The body of an answer did not come whole. */
    static final class BrokenBodyException extends IOException {
        private static final long serialVersionUID = 1;

        private final int status;

        private BrokenBodyException(int status, IOException cause) {
            super(cause);
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
        try {
            keeping.close();
            fresh.close();
        } catch (IOException e) {
            // There is nobody who could do anything about a connection that cannot be closed.
            return;
        }
    }

    private Received received(CloseableHttpResponse answered) throws IOException {
        var status = answered.getStatusLine().getStatusCode();
        var headers = Arrays.stream(answered.getAllHeaders())
                .map(header -> new Exchange.Header(header.getName(), header.getValue()))
                .toList();
        var entity = answered.getEntity();
        try {
            return new Received(status, headers, entity == null ? Received.Body.NONE : bodies.read(entity));
        } catch (IOException e) {
            throw new BrokenBodyException(status, e);
        }
    }

    private static CloseableHttpClient client(
            Limits limits, PoolingHttpClientConnectionManager pool, ConnectionReuseStrategy reuse) {
        var config = RequestConfig.custom()
                .setConnectTimeout(Math.toIntExact(limits.connect().toMillis()))
                .setSocketTimeout(Math.toIntExact(limits.request().toMillis()))
                .setConnectionRequestTimeout(Math.toIntExact(limits.request().toMillis()))
                .setCookieSpec(CookieSpecs.IGNORE_COOKIES)
                .build();
        return HttpClients.custom()
                .setConnectionManager(pool)
                .setConnectionReuseStrategy(reuse)
                .setDefaultRequestConfig(config)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableContentCompression()
                .disableAuthCaching()
                .setUserAgent(userAgent())
                .build();
    }

    private PoolingHttpClientConnectionManager pool(Limits limits, SSLContext tls) {
        var sockets = RegistryBuilder.<ConnectionSocketFactory>create()
                .register("http", PlainConnectionSocketFactory.getSocketFactory())
                .register("https", new SSLConnectionSocketFactory(tls))
                .build();
        var pool = new PoolingHttpClientConnectionManager(sockets, connections);
        pool.setMaxTotal(2 * limits.parallelism() + 2);
        pool.setDefaultMaxPerRoute(2 * limits.parallelism() + 2);
        pool.setValidateAfterInactivity(ALWAYS);
        return pool;
    }

    /** The tool and its version (RFC 9110, 10.1.5), so that whoever reads the server's log knows who that was. */
    private static String userAgent() {
        var version = PooledClient.class.getPackage().getImplementationVersion();
        return "Dovetail" + (version == null ? "" : "/" + version);
    }

    private static ScheduledExecutorService watch() {
        var watch = new ScheduledThreadPoolExecutor(1, task -> {
            var thread = new Thread(task, "dovetail-watch");
            thread.setDaemon(true);
            return thread;
        });
        watch.setRemoveOnCancelPolicy(true);
        return Executors.unconfigurableScheduledExecutorService(watch);
    }
}

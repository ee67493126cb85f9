package dev.dovetail.runtime.client;

import dev.dovetail.runtime.client.ApiTransportException.Reason;
import dev.dovetail.runtime.client.Received.Body;
import dev.dovetail.runtime.client.Received.Streamed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Sends one request and waits for its answer, body included unless that is streamed. The JDK's own time limit ends with the headers, so
 * the limit is kept here.
 */
record Transport(HttpClient client, Duration timeout, long successLimit, long failureLimit) {

    /**
     * Sends a request; bodies of the statuses in {@code streamed} are left to be read.
     *
     * @param operation what messages call the request
     */
    Received send(HttpRequest request, BiPredicate<Integer, String> streamed, String operation) {
        var pending = client.sendAsync(request, handler(streamed));
        try {
            var response = pending.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
            return new Received(response.statusCode(), response.headers(), response.body());
        } catch (TimeoutException e) {
            pending.cancel(true);
            throw new ApiTransportException(Reason.TIMEOUT, operation + ": no complete answer within " + timeout, null);
        } catch (InterruptedException e) {
            pending.cancel(true);
            Thread.currentThread().interrupt();
            throw new ApiTransportException(
                    Reason.INTERRUPTED, operation + ": interrupted while waiting for the answer", e);
        } catch (ExecutionException e) {
            throw failure(e.getCause(), operation);
        }
    }

    private BodyHandler<Body> handler(BiPredicate<Integer, String> streamed) {
        return answer -> {
            if (streamed.test(
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse(""))) {
                return BodySubscribers.mapping(new StreamSubscriber(timeout), Streamed::new);
            }
            var succeeded = answer.statusCode() / 100 == 2;
            return mapped(new BoundedSubscriber(succeeded ? successLimit : failureLimit));
        };
    }

    private static BodySubscriber<Body> mapped(BoundedSubscriber subscriber) {
        return BodySubscribers.mapping(subscriber, whole -> whole);
    }

    private ApiTransportException failure(@Nullable Throwable cause, String operation) {
        if (cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof UnresolvedAddressException) {
            return new ApiTransportException(Reason.CONNECT, operation + ": no connection to the server", cause);
        }
        if (cause instanceof HttpTimeoutException) {
            return new ApiTransportException(
                    Reason.TIMEOUT, operation + ": no complete answer within " + timeout, cause);
        }
        if (cause instanceof IOException || cause instanceof UncheckedIOException) {
            return new ApiTransportException(
                    Reason.BROKEN, operation + ": the connection broke or the answer is not HTTP", cause);
        }
        if (cause instanceof RuntimeException defect) {
            throw defect;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        throw new IllegalStateException("the HTTP client failed", cause);
    }
}

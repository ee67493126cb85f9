package dev.dovetail.runtime.client;

import dev.dovetail.runtime.json.JsonCodec;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a client was built with.
 *
 * @param timeout of one attempt, and of each wait for a piece of a streamed body
 * @param successLimit octets of a success that are held in memory at most
 * @param failureLimit octets of a failure that are kept
 * @param credentials by scheme
 */
record ClientSettings(
        BaseUri base,
        HttpClient http,
        Duration timeout,
        RetryPolicy retry,
        JsonCodec codec,
        Map<String, String> headers,
        String userAgent,
        Map<String, Credentials> credentials,
        long successLimit,
        long failureLimit) {

    ClientSettings {
        headers = Map.copyOf(headers);
        credentials = Map.copyOf(credentials);
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("a timeout must be above zero");
        }
    }

    ClientSettings withTimeout(Duration other) {
        return new ClientSettings(
                base, http, other, retry, codec, headers, userAgent, credentials, successLimit, failureLimit);
    }

    ClientSettings withRetry(RetryPolicy other) {
        return new ClientSettings(
                base, http, timeout, other, codec, headers, userAgent, credentials, successLimit, failureLimit);
    }

    ClientSettings withHeader(String name, String value) {
        var more = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        more.putAll(headers);
        more.put(name, value);
        return new ClientSettings(
                base, http, timeout, retry, codec, more, userAgent, credentials, successLimit, failureLimit);
    }

    /** The base URI only: headers may hold secrets. */
    @Override
    public String toString() {
        return "ClientSettings[" + base.uri() + "]";
    }
}

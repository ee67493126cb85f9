package dev.dovetail.runtime.client;

import dev.dovetail.runtime.json.JsonCodec;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes calls: what every generated client stands on. Thread-safe; share one, for it holds the connections.
 *
 * <p>An HTTP client that it makes itself lives as long as it is used: the JDK ends its thread when nothing refers to it any more. Who
 * makes many clients, or wants to close it, passes one in ({@link Builder#httpClient}).
 */
public final class ApiClient {
    private final ClientSettings settings;
    private final RequestWriter requests;
    private final AnswerReader answers;

    private ApiClient(ClientSettings settings) {
        this.settings = settings;
        this.requests = new RequestWriter(settings);
        this.answers = new AnswerReader(settings.codec());
    }

    /**
     * Makes a call and waits for its answer.
     *
     * <p>A body of {@link dev.dovetail.runtime.json.BodyType#binary()} is handed out while it arrives: it can be read once, and its stream
     * has to be opened and closed, for it holds a connection until then.
     *
     * @throws ApiException for an answer that is no declared success
     * @throws ApiTransportException when there is no answer
     * @throws ApiDecodeException for a success whose body is not of the declared type
     * @throws IllegalArgumentException for a call that cannot be sent
     * @throws IllegalStateException when a supplier of credentials gives none
     */
    public <T> ApiResponse<T> call(Call<T> call) {
        var run = new CallRun(settings, call, requests.write(call));
        var answer = run.answer();
        return answers.read(call, answer, run.secrets());
    }

    /** The same client, with the same connections, for calls that take another time. */
    public ApiClient withTimeout(Duration timeout) {
        return new ApiClient(settings.withTimeout(timeout));
    }

    /** The same client, with the same connections, that repeats calls otherwise. */
    public ApiClient withRetry(RetryPolicy retry) {
        return new ApiClient(settings.withRetry(retry));
    }

    /** The same client, with the same connections, that sends another header with every request. */
    public ApiClient withHeader(String name, String value) {
        HeaderText.require(name, value);
        return new ApiClient(settings.withHeader(name, value));
    }

    /** Where the server is. */
    public URI baseUri() {
        return settings.base().uri();
    }

    BaseUri base() {
        return settings.base();
    }

    /** The base URI, nothing secret. */
    @Override
    public String toString() {
        return "ApiClient[" + settings.base().uri() + "]";
    }

    /**
     * What generated builders have in common.
     *
     * @param <B> the generated builder
     */
    public abstract static class Builder<B extends Builder<B>> {
        private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
        private static final long FAILURE_LIMIT = 1 << 20;

        private final Map<String, String> headers = new LinkedHashMap<>();
        private final Map<String, Credentials> credentials = new LinkedHashMap<>();
        private @Nullable BaseUri base;
        private @Nullable HttpClient http;
        private @Nullable JsonCodec codec;
        private Duration timeout = Duration.ofSeconds(30);
        private RetryPolicy retry = RetryPolicy.defaults();
        private String userAgent = "dovetail";
        private long maxResponseBytes = 256L << 20;

        /** For generated builders. */
        protected Builder() {}

        /** Where the server is: origin and, where there is one, a path prefix. Required. */
        public B baseUri(String uri) {
            base = BaseUri.parse(uri);
            return self();
        }

        /** Where the server is: origin and, where there is one, a path prefix. Required. */
        public B baseUri(URI uri) {
            base = BaseUri.of(uri);
            return self();
        }

        /**
         * Where the server is, as the document has it.
         *
         * @throws IllegalArgumentException for a URL that is relative: say to what, by {@link ServerUrl#at}
         */
        public B server(ServerUrl server) {
            return baseUri(server.url());
        }

        /**
         * The HTTP client to use, with its proxy, TLS, executor and so on.
         *
         * @throws IllegalArgumentException for one that follows redirects: it would take credentials to other servers
         */
        public B httpClient(HttpClient client) {
            if (client.followRedirects() != HttpClient.Redirect.NEVER) {
                throw new IllegalArgumentException(
                        "the HTTP client must not follow redirects, which this client does itself"
                                + " without taking credentials to other servers: use HttpClient.Redirect.NEVER");
            }
            http = client;
            return self();
        }

        /**
         * How long an attempt may take, from sending the first octet of the request to reading the last one of the answer; for a streamed
         * answer, until it begins and then each wait for more of it. 30 seconds by default: large uploads need more.
         */
        public B timeout(Duration limit) {
            timeout = limit;
            return self();
        }

        /** When calls are repeated. {@link RetryPolicy#defaults()} by default. */
        public B retry(RetryPolicy policy) {
            retry = policy;
            return self();
        }

        /** What reads and writes JSON. {@link JsonCodec#lenient()} by default. */
        public B codec(JsonCodec json) {
            codec = json;
            return self();
        }

        /** A header of every request. For secrets there are credentials: they are never sent to another server. */
        public B header(String name, String value) {
            HeaderText.require(name, value);
            headers.put(name, value);
            return self();
        }

        /** The {@code User-Agent} header. */
        public B userAgent(String product) {
            HeaderText.require("User-Agent", product);
            userAgent = product;
            return self();
        }

        /** The longest body of a success that is held in memory, 256 MiB by default; streamed bodies have no limit. */
        public B maxResponseBytes(long limit) {
            if (limit < 0 || limit > Integer.MAX_VALUE - 16) {
                throw new IllegalArgumentException("the limit must be between 0 and 2 GiB");
            }
            maxResponseBytes = limit;
            return self();
        }

        /** The credentials of a security scheme. */
        protected B credentials(String scheme, Credentials held) {
            credentials.put(scheme, held);
            return self();
        }

        /**
         * The client.
         *
         * @throws IllegalStateException without a base URI
         */
        protected ApiClient createClient() {
            if (base == null) {
                throw new IllegalStateException("a client needs a base URI");
            }
            var client = Objects.requireNonNullElseGet(
                    http,
                    () -> HttpClient.newBuilder()
                            .connectTimeout(CONNECT_TIMEOUT)
                            .followRedirects(HttpClient.Redirect.NEVER)
                            .build());
            var json = Objects.requireNonNullElseGet(codec, JsonCodec::lenient);
            return new ApiClient(new ClientSettings(
                    base,
                    client,
                    timeout,
                    retry,
                    json,
                    headers,
                    userAgent,
                    credentials,
                    maxResponseBytes,
                    FAILURE_LIMIT));
        }

        /** A client for calls that each say where they go: it has no server of its own. */
        protected ApiClient createSender() {
            if (base == null) {
                // a name that leads nowhere (RFC 6761, section 6.4), for the base is never called
                baseUri("http://no-server.invalid");
            }
            return createClient();
        }

        @SuppressWarnings("unchecked") // B is the builder itself, by its bound
        private B self() {
            return (B) this;
        }
    }
}

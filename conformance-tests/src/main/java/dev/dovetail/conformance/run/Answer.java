package dev.dovetail.conformance.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dovetail.conformance.result.Exchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What came back, as it came. Immutable. */
public final class Answer {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final int exchange;
    private final int status;
    private final List<Exchange.Header> headers;
    private final byte[] octets;
    private final Optional<JsonNode> json;
    private final Optional<String> trouble;

    private Answer(int exchange, int status, List<Exchange.Header> headers, byte[] octets, Optional<String> trouble) {
        this.exchange = exchange;
        this.status = status;
        this.headers = List.copyOf(headers);
        this.octets = octets;
        this.json = parse(octets);
        this.trouble = trouble;
    }

    /** The id of the exchange that shows it. */
    public int exchange() {
        return exchange;
    }

    /** The status; 0 when no answer came. */
    public int status() {
        return status;
    }

    /** The header fields, in order. */
    public List<Exchange.Header> headers() {
        return headers;
    }

    /** How many octets the body has. */
    public int length() {
        return octets.length;
    }

    /** The body as text. */
    public String text() {
        return new String(octets, StandardCharsets.UTF_8);
    }

    /** The body, where it is JSON whatever it calls itself. */
    public Optional<JsonNode> json() {
        return json;
    }

    /** What kept an answer from coming, or from coming whole. */
    public Optional<String> trouble() {
        return trouble;
    }

    static Answer of(int exchange, int status, List<Exchange.Header> headers, byte[] body) {
        return new Answer(exchange, status, headers, body, Optional.empty());
    }

    static Answer trouble(int exchange, String trouble) {
        return new Answer(exchange, 0, List.of(), new byte[0], Optional.of(trouble));
    }

    /** Whether the status is of class 2. */
    public boolean succeeded() {
        return status / 100 == 2;
    }

    /** The first value of a header, its name in any case. */
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Exchange.Header::value)
                .findFirst();
    }

    /** All values of a header, joined as a list (RFC 9110, 5.3). */
    public Optional<String> headerList(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Exchange.Header::value)
                .reduce((first, next) -> first + ", " + next);
    }

    /** The media type without its parameters, in small letters. */
    public Optional<String> mediaType() {
        return header("Content-Type")
                .map(value -> value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .filter(value -> !value.isEmpty());
    }

    private static Optional<JsonNode> parse(byte[] body) {
        if (body.length == 0) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(JSON.readTree(body)).filter(node -> !node.isMissingNode());
        } catch (JsonProcessingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

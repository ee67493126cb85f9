package dev.dovetail.conformance.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.conformance.result.Exchange.Header;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** One entry of a HAR file. What writes such files does not keep to the letter of the format, so little is asked of it. */
final class HarEntry {

    private static final Pattern METHOD = Pattern.compile("[A-Za-z]{1,20}");
    private static final int LEAST_STATUS = 100;
    private static final int MOST_STATUS = 599;

    private final JsonNode entry;
    private final JsonNode request;
    private final JsonNode response;

    HarEntry(JsonNode entry) {
        this.entry = entry;
        this.request = entry.path("request");
        this.response = entry.path("response");
    }

    /** Why the entry tells nothing of a server; empty if it does. */
    Optional<String> leftOut() {
        var url = request.path("url").asText().toLowerCase(Locale.ROOT);
        if (!METHOD.matcher(request.path("method").asText()).matches() || !url.contains(":")) {
            return Optional.of("not an exchange");
        }
        if (!url.startsWith("http://") && !url.startsWith("https://")) {
            return Optional.of("not HTTP");
        }
        if (entry.hasNonNull("_fromCache")
                || entry.path("response").path("_fromDiskCache").asBoolean()) {
            return Optional.of("answered from the cache of the browser");
        }
        if (preflight()) {
            return Optional.of("a preflight request of the browser");
        }
        var status = response.path("status").asInt();
        return status < LEAST_STATUS || status > MOST_STATUS ? Optional.of("never answered") : Optional.empty();
    }

    private boolean preflight() {
        return request.path("method").asText().equalsIgnoreCase("OPTIONS")
                && headers(request).stream()
                        .anyMatch(header -> header.name().equalsIgnoreCase("Access-Control-Request-Method"));
    }

    Recorded exchange() {
        return new Recorded(
                request.path("method").asText().toUpperCase(Locale.ROOT),
                request.path("url").asText(),
                headers(request),
                requestBody(),
                response.path("status").asInt(),
                headers(response),
                responseBody(),
                startedAt(),
                Math.max(0, Math.round(entry.path("time").asDouble())));
    }

    /** Without the pseudo-header fields of HTTP/2, which some write down as if they were fields. */
    private static List<Header> headers(JsonNode message) {
        var headers = new ArrayList<Header>();
        for (var header : message.path("headers")) {
            var name = header.path("name").asText();
            if (!name.isEmpty() && !name.startsWith(":")) {
                // Chrome joins fields of one name with line breaks.
                header.path("value").asText().lines().forEach(value -> headers.add(new Header(name, value)));
            }
        }
        return headers;
    }

    private Optional<String> requestBody() {
        var data = request.path("postData");
        if (data.path("text").isTextual()) {
            return Optional.of(data.path("text").asText()).filter(text -> !text.isEmpty());
        }
        var fields = new ArrayList<String>();
        for (var field : data.path("params")) {
            fields.add(field.path("name").asText() + "=" + field.path("value").asText());
        }
        return fields.isEmpty() ? Optional.empty() : Optional.of(String.join("&", fields));
    }

    private RecordedBody responseBody() {
        var content = response.path("content");
        var text = content.path("text");
        if (text.isTextual()) {
            return content.path("encoding").asText().equalsIgnoreCase("base64")
                    ? decoded(text.asText())
                    : RecordedBody.of(text.asText().getBytes(StandardCharsets.UTF_8));
        }
        return content.path("size").asLong() > 0 || response.path("bodySize").asLong() > 0
                ? RecordedBody.unknown("the recording does not have the body")
                : RecordedBody.NONE;
    }

    private static RecordedBody decoded(String text) {
        try {
            return RecordedBody.of(Base64.getMimeDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            return RecordedBody.unknown("the recording has the body in a Base64 that is none");
        }
    }

    private Instant startedAt() {
        try {
            return OffsetDateTime.parse(entry.path("startedDateTime").asText()).toInstant();
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }
}

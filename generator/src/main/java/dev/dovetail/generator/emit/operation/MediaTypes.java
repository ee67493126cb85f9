package dev.dovetail.generator.emit.operation;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a media type as a document writes it tells about the body (RFC 6838, RFC 9110 section 8.3.1). */
final class MediaTypes {

    private static final Set<String> ANYTHING = Set.of("*/*", "application/*");
    private static final Set<String> FORMS = Set.of("application/x-www-form-urlencoded", "multipart/form-data");
    private static final Set<String> TEXTS = Set.of("application/xml", "application/yaml", "application/javascript");

    private static final String EVENTS = "text/event-stream";

    private static final Set<String> LINES = Set.of(
            "application/jsonl",
            "application/jsonlines",
            "application/json-lines",
            "application/x-jsonlines",
            "application/ndjson",
            "application/x-ndjson",
            "text/x-ndjson");

    /** Type and subtype are tokens, and so are the parameters' names (RFC 9110, 5.6.2 and 8.3.1). */
    private static final Pattern LEGAL = Pattern.compile(
            "[\\w!#$%&'*+.^`|~-]+/[\\w!#$%&'*+.^`|~-]+(?:\\s*;\\s*[\\w!#$%&'*+.^`|~-]+=(?:[\\w!#$%&'*+.^`|~-]+|\"[^\"\\\\\\p{Cntrl}]*\"))*");

    private MediaTypes() {}

    static boolean legal(String mediaType) {
        return LEGAL.matcher(mediaType).matches();
    }

    /** The media type without parameters, in lower case. */
    static String essence(String mediaType) {
        return mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    static boolean anything(String essence) {
        return ANYTHING.contains(essence);
    }

    static boolean form(String essence) {
        return FORMS.contains(essence);
    }

    static boolean text(String essence) {
        return (essence.startsWith("text/") || essence.endsWith("+xml") || TEXTS.contains(essence))
                && items(essence).isEmpty();
    }

    /** The runtime's {@code BodyType} factory for a body of items; empty for a body of one piece. */
    static Optional<String> items(String essence) {
        if (essence.equals(EVENTS)) {
            return Optional.of("events");
        }
        if (essence.equals("application/json-seq") || essence.endsWith("+json-seq")) {
            return Optional.of("sequence");
        }
        return LINES.contains(essence) ? Optional.of("lines") : Optional.empty();
    }
}

package dev.dovetail.conformance.run;

import dev.dovetail.conformance.result.Exchange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps every exchange, without secrets. Thread-safe. */
final class Log {
    private static final int LONGEST = 16_384;
    private static final Set<String> REPEATING = Set.of("set-cookie", "location", "content-location", "link");
    private static final int LONGEST_HEADER = 2_048;
    private static final int MOST_HEADERS = 64;
    private static final Pattern TEXTUAL = Pattern.compile(".*(json|xml|text/|csv|urlencoded|javascript|yaml).*");

    private final Redaction redaction;
    private final AtomicInteger ids = new AtomicInteger();
    private final List<Kept> exchanges = new ArrayList<>();

    /**
     * An exchange as it was kept.
     *
     * @param secrets how many spellings of secrets were known then
     */
    private record Kept(Exchange exchange, int secrets) {}

    Log(Redaction redaction) {
        this.redaction = redaction;
    }

    int nextId() {
        return ids.incrementAndGet();
    }

    /** How many requests were sent. */
    int count() {
        return ids.get();
    }

    void add(int id, WireRequest request, Answer answer, long millis) {
        var secrets = redaction.size();
        var exchange = exchange(id, request, answer, millis);
        synchronized (exchanges) {
            exchanges.add(new Kept(exchange, secrets));
        }
    }

    /**
     * Where an answer gives back what lets its caller in: the names of header fields, and {@code ""} for the body of an error. Cookies are
     * there to be given, and addresses repeat the one that was asked for.
     */
    Set<String> echoes(WireRequest request, Answer answer) {
        var sent = redaction.occurring(request.url()
                + request.headers().stream()
                        .map(header -> "\n" + header.value())
                        .collect(Collectors.joining()));
        if (sent.isEmpty()) {
            return Set.of();
        }
        var fields = answer.headers().stream()
                .filter(header -> !REPEATING.contains(header.name().toLowerCase(Locale.ROOT)))
                .filter(header -> holdsAny(header.value(), sent))
                .map(Exchange.Header::name);
        var body = Stream.of("")
                .filter(name -> answer.status() >= 400 && answer.length() > 0 && answer.length() <= LONGEST)
                .filter(name -> holdsAny(answer.text(), sent));
        return Stream.concat(fields, body).collect(Collectors.toUnmodifiableSet());
    }

    private boolean holdsAny(String text, Set<String> secrets) {
        return redaction.occurring(text).stream().anyMatch(secrets::contains);
    }

    private Exchange exchange(int id, WireRequest request, Answer answer, long millis) {
        answer.headers().stream()
                .flatMap(SetCookie::of)
                .forEach(cookie -> redaction.knowCookie(cookie.name(), cookie.value()));
        var headers = new ArrayList<>(request.headers());
        request.payload().ifPresent(payload -> headers.add(new Exchange.Header("Content-Type", payload.contentType())));
        return new Exchange(
                id,
                request.method(),
                redaction.redact(request.url()),
                redacted(headers),
                request.payload().map(payload -> text(payload.contentType(), payload.length(), payload::text)),
                answer.status(),
                redacted(answer.headers()),
                answer.length() == 0
                        ? Optional.empty()
                        : Optional.of(text(
                                answer.header("Content-Type").orElse("text/plain"), answer.length(), answer::text)),
                answer.trouble().map(redaction::redact),
                millis);
    }

    /** What was kept, in the order of sending; without the secrets either that became known only afterwards. */
    List<Exchange> exchanges() {
        synchronized (exchanges) {
            var secrets = redaction.size();
            exchanges.replaceAll(kept -> kept.secrets() == secrets ? kept : new Kept(again(kept.exchange()), secrets));
            return exchanges.stream()
                    .map(Kept::exchange)
                    .sorted(Comparator.comparingInt(Exchange::id))
                    .toList();
        }
    }

    private Exchange again(Exchange exchange) {
        return new Exchange(
                exchange.id(),
                exchange.method(),
                redaction.redact(exchange.url()),
                redacted(exchange.requestHeaders()),
                exchange.requestBody().map(redaction::redact),
                exchange.status(),
                redacted(exchange.responseHeaders()),
                exchange.responseBody().map(redaction::redact),
                exchange.trouble().map(redaction::redact),
                exchange.tookMillis());
    }

    /** A request as it is shown; nothing has come of it. */
    Exchange shown(WireRequest request) {
        return exchange(0, request, Answer.trouble(0, "not sent"), 0);
    }

    private List<Exchange.Header> redacted(List<Exchange.Header> headers) {
        return headers.stream()
                .limit(MOST_HEADERS)
                .map(header -> new Exchange.Header(
                        redaction.excerpt(header.name(), LONGEST_HEADER),
                        redaction.excerpt(SetCookie.masked(header), LONGEST_HEADER)))
                .toList();
    }

    private String text(String contentType, int length, Supplier<String> body) {
        var binaryPart = contentType.startsWith("multipart/") && length > LONGEST;
        var textual = contentType.startsWith("multipart/")
                || TEXTUAL.matcher(contentType.toLowerCase(Locale.ROOT)).matches();
        if (!textual || binaryPart) {
            return "(" + length + " octets of " + contentType + ")";
        }
        return redaction.excerpt(body.get(), LONGEST);
    }
}

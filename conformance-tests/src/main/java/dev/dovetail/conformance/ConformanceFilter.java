package dev.dovetail.conformance;

import dev.dovetail.conformance.report.Reports;
import dev.dovetail.conformance.result.Exchange.Header;
import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.conformance.traffic.Recorded;
import dev.dovetail.conformance.traffic.RecordedBody;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Judges the traffic of a team's own REST-assured tests, and changes nothing about it.
 *
 * <pre>{@code
 * static final ConformanceFilter CONFORMANCE = ConformanceFilter.of(Path.of("openapi.yaml"));
 *
 * given().filter(CONFORMANCE).get("/notes");
 *
 * @AfterAll
 * static void report() throws IOException {
 *     CONFORMANCE.report(Path.of("target/dovetail-report"));
 * }
 * }</pre>
 *
 * <p>Thread-safe: one filter may serve all tests of a run.
 */
public final class ConformanceFilter implements Filter {

    private final Bystander bystander;

    private ConformanceFilter(Bystander bystander) {
        this.bystander = bystander;
    }

    /**
     * A filter that judges by this document.
     *
     * @throws UnusableDocumentException if the document has errors
     */
    public static ConformanceFilter of(Path document) {
        return new ConformanceFilter(Bystander.of(document));
    }

    /** A filter that tells what it sees to this bystander. */
    public static ConformanceFilter of(Bystander bystander) {
        return new ConformanceFilter(bystander);
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        var startedAt = Instant.now();
        var started = System.nanoTime();
        var answer = context.next(request, response);
        var millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
        bystander.hear(new Recorded(
                request.getMethod().toUpperCase(Locale.ROOT),
                request.getURI(),
                headers(request.getHeaders(), request),
                body(request.getBody()),
                answer.getStatusCode(),
                headers(answer.getHeaders()),
                RecordedBody.of(answer.asByteArray()),
                startedAt,
                millis));
        return answer;
    }

    /** What came of all that went through the filter so far. */
    public RunResult result() {
        return bystander.result();
    }

    /**
     * Writes the reports on all that went through the filter so far.
     *
     * @param folder as {@code verify --report} takes it
     * @return the files
     * @throws IOException if they cannot be written
     */
    public List<Path> report(Path folder) throws IOException {
        return Reports.writeAll(result(), folder, Path.of(""));
    }

    private static List<Header> headers(Headers headers) {
        return headers.asList().stream()
                .map(header -> new Header(header.getName(), header.getValue()))
                .toList();
    }

    /** REST-assured keeps cookies apart. */
    private static List<Header> headers(Headers headers, FilterableRequestSpecification request) {
        var all = new java.util.ArrayList<>(headers(headers));
        request.getCookies()
                .asList()
                .forEach(cookie -> all.add(new Header("Cookie", cookie.getName() + "=" + cookie.getValue())));
        return all;
    }

    /** Whatever is not text, such as a file, is of no account to the judges. */
    private static Optional<String> body(Object body) {
        if (body instanceof byte[] octets) {
            return Optional.of(new String(octets, StandardCharsets.UTF_8));
        }
        return body instanceof CharSequence ? Optional.of(body.toString()) : Optional.empty();
    }
}

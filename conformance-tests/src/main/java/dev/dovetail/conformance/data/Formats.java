package dev.dovetail.conformance.data;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/** Texts of the formats that OpenAPI and JSON Schema know, each beyond dispute. */
final class Formats {
    private static final Map<String, List<String>> KNOWN = Map.ofEntries(
            entry("date-time", List.of("2026-01-05T08:00:00Z", "2026-02-06T09:30:00Z")),
            entry("date", List.of("2026-01-05", "2026-02-06")),
            entry("time", List.of("08:00:00Z", "09:30:00Z")),
            entry("duration", List.of("P1D", "P2D")),
            entry("uuid", List.of("0192d7a4-1111-7111-8111-111111111111", "0192d7a4-2222-7222-8222-222222222222")),
            entry("email", List.of("dovetail@example.com", "dovetail2@example.com")),
            entry("idn-email", List.of("dovetail@example.com", "dovetail2@example.com")),
            entry("uri", List.of("https://example.com/", "https://example.com/2")),
            entry("url", List.of("https://example.com/", "https://example.com/2")),
            entry("iri", List.of("https://example.com/", "https://example.com/2")),
            entry("uri-reference", List.of("/dovetail", "/dovetail/2")),
            entry("iri-reference", List.of("/dovetail", "/dovetail/2")),
            entry("uri-template", List.of("/dovetail/{id}", "/dovetail/{id}/2")),
            entry("hostname", List.of("example.com", "www.example.com")),
            entry("idn-hostname", List.of("example.com", "www.example.com")),
            entry("ipv4", List.of("192.0.2.1", "192.0.2.2")),
            entry("ipv6", List.of("2001:db8::1", "2001:db8::2")),
            entry("byte", List.of("ZG92ZXRhaWw=", "ZG92ZXRhaWwy")),
            entry("json-pointer", List.of("/a", "/b")),
            entry("relative-json-pointer", List.of("0/a", "0/b")),
            entry("regex", List.of("^a$", "^b$")));

    /** Formats of data that every server has to parse to use, and a text that nobody takes for one of them. */
    private static final List<String> PARSED = List.of("date-time", "date", "time", "uuid", "email", "ipv4", "ipv6");

    private Formats() {}

    /** Texts of the format; none if it is not known. */
    static List<String> of(String format) {
        return KNOWN.getOrDefault(format, List.of());
    }

    /** Whether all agree that a plain word is not of the format. */
    static boolean excludesWords(String format) {
        return PARSED.contains(format);
    }
}

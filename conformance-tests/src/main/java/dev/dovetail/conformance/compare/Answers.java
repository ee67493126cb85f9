package dev.dovetail.conformance.compare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import dev.dovetail.conformance.result.Allowances.Subject;
import dev.dovetail.conformance.result.Difference;
import dev.dovetail.conformance.result.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Two answers to the same request. Values may differ, for the data do; what clients rely on may not.
 *
 * @param shaped whether the members of the bodies can be compared: not where what is there decides which there are
 */
record Answers(Exchange here, Exchange there, boolean shaped) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What connections, proxies and the time of day make of headers. */
    private static final Set<String> OF_THE_WAY = Set.of(
            "date",
            "connection",
            "keep-alive",
            "content-length",
            "transfer-encoding",
            "server",
            "via",
            "age",
            "link",
            "content-range",
            "etag",
            "last-modified",
            "set-cookie",
            "x-request-id",
            "x-cache");

    List<Difference> differences(Subject subject) {
        var found = new ArrayList<Difference>();
        if (here.status() != there.status()) {
            found.add(new Difference(subject, "status", status(here), status(there)));
            return found;
        }
        different(subject, "media type", mediaType(here), mediaType(there)).ifPresent(found::add);
        different(subject, "headers", headers(here, there), headers(there, here))
                .ifPresent(found::add);
        if (shaped) {
            shape(subject).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Difference> different(Subject subject, String aspect, String left, String right) {
        return left.equals(right) ? Optional.empty() : Optional.of(new Difference(subject, aspect, left, right));
    }

    private static String status(Exchange exchange) {
        return exchange.status() == 0 ? "no answer" : Integer.toString(exchange.status());
    }

    private static String mediaType(Exchange exchange) {
        return exchange.responseHeaders().stream()
                .filter(header -> header.name().equalsIgnoreCase("Content-Type"))
                .map(header -> header.value().split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("none");
    }

    /** The headers that only the first of two answers has. */
    private static String headers(Exchange of, Exchange without) {
        var names = names(of);
        names.removeAll(names(without));
        return names.isEmpty() ? "nothing else" : String.join(", ", names);
    }

    private static Set<String> names(Exchange exchange) {
        var names = new TreeSet<String>();
        exchange.responseHeaders().forEach(header -> names.add(header.name().toLowerCase(Locale.ROOT)));
        names.removeAll(OF_THE_WAY);
        return names;
    }

    private Optional<Difference> shape(Subject subject) {
        var left = body(here);
        var right = body(there);
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        var one = members(left.get());
        var other = members(right.get());
        var leftOnly = new TreeMap<>(one);
        var rightOnly = new TreeMap<>(other);
        one.forEach((path, type) -> {
            var there = other.get(path);
            // Null says nothing about the type.
            if (there != null && (there.equals(type) || there.equals("null") || type.equals("null"))) {
                leftOnly.remove(path);
                rightOnly.remove(path);
            }
        });
        leftOnly.keySet().removeIf(path -> belowNull(path, other));
        rightOnly.keySet().removeIf(path -> belowNull(path, one));
        return different(subject, "shape", text(leftOnly), text(rightOnly));
    }

    /** Whether one of the members around this one is null there, which says nothing about what is in it. */
    private static boolean belowNull(String path, TreeMap<String, String> members) {
        for (var end = path.lastIndexOf('.'); end > 0; end = path.lastIndexOf('.', end - 1)) {
            if ("null".equals(members.get(path.substring(0, end)))) {
                return true;
            }
        }
        return "null".equals(members.get("the body"));
    }

    private static String text(TreeMap<String, String> members) {
        return members.isEmpty()
                ? "nothing else"
                : String.join(
                        ", ",
                        members.entrySet().stream()
                                .map(entry -> entry.getKey() + ": " + entry.getValue())
                                .toList());
    }

    private static Optional<JsonNode> body(Exchange exchange) {
        return exchange.responseBody().flatMap(text -> {
            try {
                return Optional.ofNullable(JSON.readTree(text)).filter(node -> !node.isMissingNode());
            } catch (JsonProcessingException e) {
                return Optional.empty();
            }
        });
    }

    /** The types of members outside of arrays: what is in a list is data. */
    private static TreeMap<String, String> members(JsonNode body) {
        var members = new TreeMap<String, String>();
        members(body, "", members);
        return members;
    }

    private static void members(JsonNode value, String path, TreeMap<String, String> members) {
        members.put(path.isEmpty() ? "the body" : path, type(value));
        value.properties()
                .forEach(entry -> members(
                        entry.getValue(), path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(), members));
    }

    private static String type(JsonNode value) {
        return value.getNodeType() == JsonNodeType.MISSING
                ? "nothing"
                : value.getNodeType().name().toLowerCase(Locale.ROOT);
    }
}

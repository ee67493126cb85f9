package dev.dovetail.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.dovetail.conformance.plan.RequestPlan;
import dev.dovetail.contract.model.ParameterStyle;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Writes values as they travel: in paths, queries and bodies. */
final class Encoding {
    private static final String BOUNDARY = "dovetail-7d1c0d5e9b2f";

    private Encoding() {}

    /** Percent-encoded for any part of an address (RFC 3986, 2.1). */
    static String percent(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    /** A query parameter as {@code name=value}, once or more often, as its style asks. */
    static List<String> query(RequestPlan.Argument argument) {
        var name = percent(argument.parameter().name());
        var value = argument.value();
        if (value.isObject()) {
            var pairs = new ArrayList<String>();
            var deep = argument.parameter().style() == ParameterStyle.DEEP_OBJECT;
            value.properties()
                    .forEach(entry ->
                            pairs.add((deep ? name + "%5B" + percent(entry.getKey()) + "%5D" : percent(entry.getKey()))
                                    + "=" + percent(text(entry.getValue()))));
            return pairs;
        }
        if (!value.isArray()) {
            return List.of(name + "=" + percent(text(value)));
        }
        var items = StreamSupport.stream(value.spliterator(), false)
                .map(item -> percent(text(item)))
                .toList();
        if (argument.parameter().explode()) {
            return items.stream().map(item -> name + "=" + item).toList();
        }
        var separator = switch (argument.parameter().style()) {
            case SPACE_DELIMITED -> "%20";
            case PIPE_DELIMITED -> "%7C";
            default -> ",";
        };
        return List.of(name + "=" + String.join(separator, items));
    }

    /** A value outside of JSON. */
    static String text(JsonNode value) {
        return value.isContainerNode() ? value.toString() : value.asText();
    }

    /** A body in its media type; octets as they are. */
    static WireRequest.Payload body(String mediaType, JsonNode value, Set<String> files) {
        var essence = mediaType.split(";", 2)[0].strip();
        if (value instanceof BinaryNode octets) {
            return new WireRequest.Payload(mediaType, octets.binaryValue());
        }
        if (essence.equals("multipart/form-data") && value instanceof ObjectNode fields) {
            return new WireRequest.Payload(essence + "; boundary=" + BOUNDARY, multipart(fields, files));
        }
        if (essence.equals("application/x-www-form-urlencoded") && value instanceof ObjectNode fields) {
            return new WireRequest.Payload(essence, octets(form(fields)));
        }
        if (essence.endsWith("json") || !(value instanceof TextNode)) {
            return new WireRequest.Payload(
                    essence.contains("*") ? "application/json" : mediaType, octets(value.toString()));
        }
        return new WireRequest.Payload(
                essence.contains("*") ? "application/octet-stream" : mediaType, octets(value.asText()));
    }

    /** Each item of an array is a field of its own, as in a query (OpenAPI, Encoding Object); what is deeper is JSON. */
    private static String form(ObjectNode fields) {
        return fields.properties().stream()
                .flatMap(field ->
                        parts(field.getValue()).map(value -> percent(field.getKey()) + "=" + percent(text(value))))
                .collect(Collectors.joining("&"));
    }

    private static Stream<JsonNode> parts(JsonNode value) {
        return value.isArray() ? StreamSupport.stream(value.spliterator(), false) : Stream.of(value);
    }

    private static byte[] multipart(ObjectNode fields, Set<String> files) {
        var out = new ByteArrayOutputStream();
        for (var field : fields.properties()) {
            parts(field.getValue()).forEach(value -> part(field.getKey(), value, files.contains(field.getKey()), out));
        }
        out.writeBytes(octets("--" + BOUNDARY + "--\r\n"));
        return out.toByteArray();
    }

    private static void part(String name, JsonNode value, boolean file, ByteArrayOutputStream out) {
        var head = new StringBuilder("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"");
        head.append(name.replace("\"", "%22")).append('"');
        if (file) {
            head.append("; filename=\"dovetail.bin\"\r\nContent-Type: application/octet-stream");
        } else if (value.isObject()) {
            head.append("\r\nContent-Type: application/json");
        }
        out.writeBytes(octets(head + "\r\n\r\n" + text(value) + "\r\n"));
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package dev.dovetail.runtime.server;

import dev.dovetail.runtime.json.FormField;
import dev.dovetail.runtime.json.JsonCodec;
import dev.dovetail.runtime.model.BinaryContent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Takes a {@code multipart/form-data} body apart (RFC 7578, RFC 2046 section 5.1). */
final class MultipartBody {

    private static final int MOST_PARTS = 1_000;
    private static final int LONGEST_BOUNDARY = 70;
    private static final byte[] LINE_END = {'\r', '\n'};

    private final byte[] body;
    private final byte[] dashBoundary;
    private final byte[] delimiter;
    private final JsonCodec codec;
    private final List<FormField> fields = new ArrayList<>();

    private MultipartBody(byte[] body, String boundary, JsonCodec codec) {
        this.body = body;
        this.dashBoundary = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        this.codec = codec;
    }

    /**
     * The fields of the form.
     *
     * @throws ProblemException {@link Problem.MalformedBody} when the body is not such a form
     */
    static List<FormField> fields(byte[] body, MediaType type, JsonCodec codec) {
        var boundary = type.parameters().getOrDefault("boundary", "");
        if (boundary.isEmpty() || boundary.length() > LONGEST_BOUNDARY) {
            throw malformed("the Content-Type has no boundary");
        }
        var parsing = new MultipartBody(body, boundary, codec);
        parsing.parse();
        return parsing.fields;
    }

    private void parse() {
        var at = afterFirstDelimiter();
        while (!startsWith("--".getBytes(StandardCharsets.US_ASCII), at)) {
            if (fields.size() == MOST_PARTS) {
                throw malformed("more than " + MOST_PARTS + " parts");
            }
            at = part(afterLineEnd(at));
        }
    }

    private int afterFirstDelimiter() {
        if (startsWith(dashBoundary, 0)) {
            return dashBoundary.length;
        }
        return find(delimiter, 0) + delimiter.length;
    }

    private int afterLineEnd(int from) {
        var at = from;
        while (at < body.length && (body[at] == ' ' || body[at] == '\t')) {
            at++;
        }
        if (!startsWith(LINE_END, at)) {
            throw malformed("a boundary is not at the end of its line");
        }
        return at + LINE_END.length;
    }

    /** Reads one part; gives the place after the delimiter that ends it. */
    private int part(int from) {
        var at = from;
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        while (!startsWith(LINE_END, at)) {
            var end = find(LINE_END, at);
            header(new String(body, at, end - at, StandardCharsets.UTF_8), headers);
            at = end + LINE_END.length;
        }
        // the line end before the delimiter belongs to it, also where the part is empty
        var start = at + LINE_END.length;
        var end = startsWith(delimiter, at) ? at : find(delimiter, start);
        fields.add(field(headers, Arrays.copyOfRange(body, Math.min(start, end), end)));
        return end + delimiter.length;
    }

    private static void header(String line, Map<String, String> headers) {
        var colon = line.indexOf(':');
        if (colon <= 0) {
            throw malformed("a part has a header line without a name");
        }
        headers.putIfAbsent(
                line.substring(0, colon).strip(), line.substring(colon + 1).strip());
    }

    private FormField field(Map<String, String> headers, byte[] content) {
        var disposition = headers.getOrDefault("Content-Disposition", "");
        if (!disposition.toLowerCase(Locale.ROOT).startsWith("form-data")) {
            throw malformed("a part is not form-data");
        }
        var parameters = HeaderParameters.parse(disposition.substring("form-data".length()));
        var name = parameters.get("name");
        if (name == null) {
            throw malformed("a part has no name");
        }
        var fileName = parameters.get("filename");
        var type = MediaType.parse(headers.getOrDefault("Content-Type", "text/plain"));
        if (fileName == null && type.isPresent() && type.get().isText()) {
            return new FormField.Text(name, new String(content, type.get().charset()));
        }
        if (fileName == null && type.isPresent() && type.get().isJson()) {
            return new FormField.Json(name, codec.tree(content));
        }
        var file = BinaryContent.of(content).withFileName(fileName).withMediaType(headers.get("Content-Type"));
        return new FormField.File(name, file);
    }

    private boolean startsWith(byte[] expected, int at) {
        return at + expected.length <= body.length
                && Arrays.equals(body, at, at + expected.length, expected, 0, expected.length);
    }

    private int find(byte[] wanted, int from) {
        for (var at = from; at + wanted.length <= body.length; at++) {
            if (body[at] == wanted[0] && startsWith(wanted, at)) {
                return at;
            }
        }
        throw malformed("it ends before its last boundary");
    }

    private static ProblemException malformed(String detail) {
        return new ProblemException(new Problem.MalformedBody("not multipart/form-data: " + detail));
    }
}

package dev.dovetail.generator.emit.operation;

import dev.dovetail.contract.diagnostics.DiagnosticCode;
import dev.dovetail.contract.diagnostics.Diagnostics;
import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.Header;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.Response;
import dev.dovetail.generator.emit.HonouredParameters;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which of the headers that the document declares for answers emitted code has. */
public final class ResponseHeaders {

    /** RFC 9110, section 5.6.2. */
    private static final Pattern TOKEN = Pattern.compile("[\\w!#$%&'*+.^`|~-]+");

    /** What frames a message is up to whoever sends it (RFC 9112, section 6). */
    private static final Set<String> OF_THE_FRAME = Set.of("connection", "content-length", "transfer-encoding");

    private ResponseHeaders() {}

    /** Those of a response, in document order. */
    public static List<Header> of(Response response) {
        return response.headers().stream().filter(ResponseHeaders::honoured).toList();
    }

    /** Those of all responses of all operations, in document order. */
    public static Stream<Header> of(Api api) {
        return api.exchanges().stream()
                .flatMap(operation -> operation.responses().stream())
                .flatMap(response -> of(response).stream());
    }

    /** Reports what differs from the document in the answers of an operation. */
    static void report(Operation operation, HonouredParameters texts, Diagnostics diagnostics) {
        operation.responses().stream()
                .flatMap(response -> response.headers().stream())
                .forEach(header -> {
                    if (honoured(header)) {
                        texts.report(header, diagnostics);
                    } else {
                        diagnostics.report(DiagnosticCode.NOT_HONOURED, header.origin(), complaint(header));
                    }
                });
    }

    private static String complaint(Header header) {
        return ofTheFrame(header)
                ? "the header '" + header.name() + "' is up to the server that sends the answer: a handler does not set"
                        + " it, the client has it as text"
                : "'" + header.name() + "' is no name of a header: it is neither sent nor read";
    }

    private static boolean honoured(Header header) {
        return TOKEN.matcher(header.name()).matches() && !ofTheFrame(header);
    }

    private static boolean ofTheFrame(Header header) {
        return OF_THE_FRAME.contains(header.name().toLowerCase(Locale.ROOT));
    }
}

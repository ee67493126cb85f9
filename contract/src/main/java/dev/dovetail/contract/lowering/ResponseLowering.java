package dev.dovetail.contract.lowering;

import dev.dovetail.contract.model.Response;
import dev.dovetail.contract.model.Status;
import dev.dovetail.contract.source.JsonPointers;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lowers a declared answer (Response Object) and its key in the Responses Object. */
final class ResponseLowering {

    private static final Pattern EXACT = Pattern.compile("[1-5][0-9][0-9]");
    private static final Pattern RANGE = Pattern.compile("[1-5](XX|xx)");

    private final LoweringContext context;
    private final HeaderLowering headers;
    private final ContentLowering contents;
    private final LinkLowering links;

    ResponseLowering(LoweringContext context, HeaderLowering headers, ContentLowering contents) {
        this.context = context;
        this.headers = headers;
        this.contents = contents;
        this.links = new LinkLowering(context);
    }

    /** The response at this pointer; empty where its key is no status or the parser made nothing of it. */
    Optional<Response> lower(String key, String pointer) {
        if (key.startsWith("x-")) {
            return Optional.empty();
        }
        var status = status(key);
        if (status.isEmpty()) {
            context.omission(pointer, "'" + key + "' is no status: this response is left out");
            return Optional.empty();
        }
        return context.follow(pointer)
                .flatMap(found -> context.frame().response(found.node()).map(response -> {
                    if (found.node().has("links")) {
                        context.omission(
                                JsonPointers.child(found.pointer(), "links"),
                                "links make no code: they only tell the conformance suite where values come from");
                    }
                    return new Response(
                            status.get(),
                            contents.lower(JsonPointers.child(found.pointer(), "content")),
                            headers.lower(JsonPointers.child(found.pointer(), "headers")),
                            links.lower(JsonPointers.child(found.pointer(), "links")),
                            DocsLowering.of(response.getDescription()),
                            context.location(found.pointer()));
                }));
    }

    private static Optional<Status> status(String key) {
        if (key.equals("default")) {
            return Optional.of(new Status.Default());
        }
        if (EXACT.matcher(key).matches()) {
            return Optional.of(new Status.Exact(Integer.parseInt(key)));
        }
        return RANGE.matcher(key).matches() ? Optional.of(new Status.Range(key.charAt(0) - '0')) : Optional.empty();
    }
}

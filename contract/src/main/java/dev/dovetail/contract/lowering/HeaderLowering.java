package dev.dovetail.contract.lowering;

import dev.dovetail.contract.model.Header;
import dev.dovetail.contract.model.TypeRef;
import dev.dovetail.contract.source.JsonPointers;
import dev.dovetail.contract.source.Resolution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lowers the headers of a response (Header Object). */
final class HeaderLowering {

    private final LoweringContext context;
    private final SchemaLowering schemas;
    private final ContentLowering contents;

    HeaderLowering(LoweringContext context, SchemaLowering schemas, ContentLowering contents) {
        this.context = context;
        this.schemas = schemas;
        this.contents = contents;
    }

    /** The headers in the map at this pointer; none where there is no such map. */
    List<Header> lower(String pointer) {
        var lowered = new ArrayList<Header>();
        context.at(pointer)
                .ifPresent(headers -> headers.properties().forEach(entry -> {
                    // The standard has Content-Type described by the keys of content, and ignores a header of that
                    // name.
                    if (!entry.getKey().equalsIgnoreCase("content-type")) {
                        header(entry.getKey(), JsonPointers.child(pointer, entry.getKey()), lowered);
                    }
                }));
        return lowered;
    }

    private void header(String name, String pointer, List<Header> lowered) {
        context.follow(pointer)
                .ifPresent(found -> context.frame()
                        .header(found.node())
                        .ifPresent(header -> lowered.add(new Header(
                                name,
                                Boolean.TRUE.equals(header.getRequired()),
                                type(found.pointer()),
                                found.node().path("explode").asBoolean(false),
                                mediaType(found),
                                DocsLowering.of(null, header.getDescription(), header.getDeprecated()),
                                context.location(found.pointer())))));
    }

    private Optional<String> mediaType(Resolution.Found header) {
        return header.node().has("schema")
                ? Optional.empty()
                : contents.lower(JsonPointers.child(header.pointer(), "content")).stream()
                        .findFirst()
                        .map(content -> content.mediaType());
    }

    private TypeRef type(String header) {
        var schema = JsonPointers.child(header, "schema");
        if (context.at(schema).isPresent()) {
            return schemas.use(schema);
        }
        return contents.lower(JsonPointers.child(header, "content")).stream()
                .findFirst()
                .flatMap(content -> content.type())
                .orElseGet(TypeRef.AnyJson::new);
    }
}

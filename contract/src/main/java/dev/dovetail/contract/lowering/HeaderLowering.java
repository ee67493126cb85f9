package dev.dovetail.contract.lowering;

import dev.dovetail.contract.model.Content;
import dev.dovetail.contract.model.Header;
import dev.dovetail.contract.model.TypeRef;
import dev.dovetail.contract.source.JsonPointers;
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
                        .ifPresent(header -> lowered.add(header(name, header, found.pointer()))));
    }

    private Header header(String name, io.swagger.v3.oas.models.headers.Header header, String pointer) {
        var content = content(pointer);
        return new Header(
                name,
                Boolean.TRUE.equals(header.getRequired()),
                type(pointer, content),
                schema(pointer).or(() -> content.flatMap(Content::schemaPointer)),
                Boolean.TRUE.equals(header.getExplode()),
                content.map(Content::mediaType),
                DocsLowering.of(null, header.getDescription(), header.getDeprecated()),
                context.location(pointer));
    }

    private Optional<String> schema(String header) {
        var schema = JsonPointers.child(header, "schema");
        return context.at(schema).map(node -> schema);
    }

    /** What is in {@code content}, where there is no {@code schema} (Header Object: one or the other). */
    private Optional<Content> content(String header) {
        return schema(header).isPresent()
                ? Optional.empty()
                : contents.lower(JsonPointers.child(header, "content")).stream().findFirst();
    }

    private TypeRef type(String header, Optional<Content> content) {
        return schema(header)
                .map(schemas::use)
                .or(() -> content.flatMap(Content::type))
                .orElseGet(TypeRef.AnyJson::new);
    }
}

package dev.dovetail.contract.lowering;

import dev.dovetail.contract.diagnostics.DiagnosticCode;
import dev.dovetail.contract.diagnostics.Diagnostics;
import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.Info;
import dev.dovetail.contract.model.Tag;
import dev.dovetail.contract.source.SourceDocument;
import io.swagger.v3.oas.models.OpenAPI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lowers a whole document (OpenAPI Object). */
public final class ApiLowering {

    private final SourceDocument source;
    private final Diagnostics diagnostics;

    /** A lowering of this document that reports to these diagnostics. */
    public ApiLowering(SourceDocument source, Diagnostics diagnostics) {
        this.source = source;
        this.diagnostics = diagnostics;
    }

    /** The model; empty when swagger-parser makes nothing of the document. */
    public Optional<Api> lower() {
        var reader = new FrameReader();
        var document = read(reader);
        return document.map(openApi -> lower(openApi, reader));
    }

    private Optional<OpenAPI> read(FrameReader reader) {
        var whole = source.location("");
        try {
            var frame = reader.read(source.tree());
            new ParserMessages(source, diagnostics).report(frame.messages());
            return frame.document();
        } catch (RuntimeException e) {
            // Documents of a wrong shape make the parser stumble in many ways; none of them is ours to throw.
            diagnostics.report(
                    DiagnosticCode.MALFORMED_DOCUMENT,
                    whole,
                    "swagger-parser gives up on the document (" + e.getClass().getSimpleName() + ")");
            return Optional.empty();
        }
    }

    private Api lower(OpenAPI document, FrameReader reader) {
        var version = source.tree().path("openapi").asText();
        var dialect = version.startsWith("3.0") ? Dialect.OPENAPI_3_0 : Dialect.OPENAPI_3_1;
        var context = new LoweringContext(source, reader, dialect, diagnostics);
        var schemas = new SchemaLowering(context);
        schemas.declareComponents();
        var paths = new PathsLowering(context, schemas);
        var operations = paths.lower();
        var events = paths.events(operations);
        var declarations = schemas.finish();
        return new Api(
                version,
                info(document.getInfo()),
                new ServerLowering(context).lower(document.getServers()),
                tags(document.getTags()),
                operations,
                events,
                declarations,
                new SecuritySchemeLowering(context).lower());
    }

    private static Info info(io.swagger.v3.oas.models.info.@Nullable Info info) {
        if (info == null) {
            return new Info("", "", DocsLowering.of(null));
        }
        return new Info(
                textOrEmpty(info.getTitle()),
                textOrEmpty(info.getVersion()),
                DocsLowering.of(info.getSummary(), info.getDescription(), null));
    }

    private static List<Tag> tags(@Nullable List<io.swagger.v3.oas.models.tags.Tag> tags) {
        if (tags == null) {
            return List.of();
        }
        return tags.stream()
                .filter(tag -> tag.getName() != null)
                .map(tag -> new Tag(tag.getName(), DocsLowering.of(tag.getDescription())))
                .toList();
    }

    private static String textOrEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}

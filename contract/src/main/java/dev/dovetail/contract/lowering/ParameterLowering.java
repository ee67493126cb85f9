package dev.dovetail.contract.lowering;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.contract.model.Constraints;
import dev.dovetail.contract.model.Parameter;
import dev.dovetail.contract.model.ParameterLocation;
import dev.dovetail.contract.model.ParameterStyle;
import dev.dovetail.contract.model.PathTemplate;
import dev.dovetail.contract.model.ScalarKind;
import dev.dovetail.contract.model.TypeRef;
import dev.dovetail.contract.source.JsonPointers;
import dev.dovetail.contract.source.Resolution;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Lowers the parameters of an operation (Parameter Object). */
final class ParameterLowering {

    /** OpenAPI, Parameter Object: header parameters of these names are to be ignored. */
    private static final Set<String> RESERVED_HEADERS = Set.of("accept", "content-type", "authorization");

    private final LoweringContext context;
    private final SchemaLowering schemas;
    private final ContentLowering contents;

    ParameterLowering(LoweringContext context, SchemaLowering schemas, ContentLowering contents) {
        this.context = context;
        this.schemas = schemas;
        this.contents = contents;
    }

    /**
     * The path item's parameters that the operation does not override, then the operation's own. What the path names and
     * nobody declares is a text, with the place of the operation: without it no request could be sent.
     */
    List<Parameter> lower(String pathItem, String operation, PathTemplate path) {
        var byKey = new LinkedHashMap<String, Parameter>();
        collect(JsonPointers.child(pathItem, "parameters"), byKey);
        collect(JsonPointers.child(operation, "parameters"), byKey);
        for (var name : path.parameterNames()) {
            var key = ParameterLocation.PATH.text() + " parameter '" + name + "'";
            byKey.computeIfAbsent(key, unused -> undeclared(name, operation));
        }
        return new ArrayList<>(byKey.values());
    }

    private Parameter undeclared(String name, String operation) {
        return new Parameter(
                name,
                ParameterLocation.PATH,
                true,
                new TypeRef.Scalar(ScalarKind.STRING, Constraints.NONE),
                ParameterStyle.SIMPLE,
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                DocsLowering.of(null),
                context.location(operation));
    }

    private void collect(String pointer, Map<String, Parameter> byKey) {
        var own = new HashSet<String>();
        context.at(pointer)
                .ifPresent(list -> new SchemaNode(pointer, list)
                        .items()
                        .forEach(item -> context.follow(item.pointer())
                                .flatMap(this::parameter)
                                .ifPresent(parameter -> {
                                    var key = parameter.in().text() + " parameter '" + parameter.name() + "'";
                                    if (!own.add(key)) {
                                        context.omission(
                                                item.pointer(),
                                                "the " + key + " stands here a second time: this one is taken");
                                    }
                                    byKey.put(key, parameter);
                                })));
    }

    private Optional<Parameter> parameter(Resolution.Found found) {
        var parsed = context.frame().parameter(found.node());
        var location = Stream.of(ParameterLocation.values())
                .filter(in -> in.text().equals(found.node().path("in").textValue()))
                .findFirst();
        if (found.node().path("in").asText().equals("querystring")) {
            context.omission(
                    JsonPointers.child(found.pointer(), "in"),
                    "'in: querystring' is not honoured: the parameter is neither sent nor read",
                    "describe the members of the query as parameters of their own");
        }
        if (parsed.isEmpty() || parsed.get().getName() == null || location.isEmpty()) {
            return Optional.empty();
        }
        if (location.get() == ParameterLocation.HEADER
                && RESERVED_HEADERS.contains(parsed.get().getName().toLowerCase(java.util.Locale.ROOT))) {
            context.omission(
                    found.pointer(),
                    "the header parameter '" + parsed.get().getName() + "' is ignored, as the standard says",
                    "describe it by content or by a security scheme");
            return Optional.empty();
        }
        withoutSchema(found, parsed.get().getName());
        var parameter = parameter(parsed.get(), location.get(), found);
        unhonoured(parameter, found);
        return Optional.of(parameter);
    }

    private void unhonoured(Parameter parameter, Resolution.Found found) {
        if (parameter.allowReserved() && parameter.in() != ParameterLocation.QUERY) {
            context.omission(
                    JsonPointers.child(found.pointer(), "allowReserved"),
                    "'allowReserved' is ignored, as OpenAPI has it for parameters in the query only: reserved characters of '"
                            + parameter.name() + "' are percent-encoded when they are sent");
        }
        if (found.node().path("style").asText().equals("cookie")) {
            context.omission(
                    JsonPointers.child(found.pointer(), "style"),
                    "'style: cookie' is not honoured: '" + parameter.name() + "' is sent and read as 'form'");
        }
        var text = parameter.type().withoutNull() instanceof TypeRef.Scalar scalar
                && (scalar.kind() == ScalarKind.STRING || scalar.kind() == ScalarKind.PASSWORD);
        if (parameter.in() == ParameterLocation.QUERY
                && !text
                && found.node().path("allowEmptyValue").asBoolean(false)) {
            context.omission(
                    JsonPointers.child(found.pointer(), "allowEmptyValue"),
                    "'allowEmptyValue' is not honoured: '" + parameter.name()
                            + "' without a value is neither sent nor read as more than an empty text",
                    "add a value that says the same");
        }
    }

    private void withoutSchema(Resolution.Found found, String name) {
        if (!found.node().has("schema") && !found.node().has("content")) {
            context.omission(
                    found.pointer(),
                    "the parameter '" + name + "' has no schema: any value is accepted",
                    "give it one");
        }
    }

    private Parameter parameter(
            io.swagger.v3.oas.models.parameters.Parameter parsed, ParameterLocation in, Resolution.Found found) {
        var style = style(found.node(), in);
        var schema = JsonPointers.child(found.pointer(), "schema");
        var content = contents.lower(JsonPointers.child(found.pointer(), "content")).stream()
                .findFirst();
        return new Parameter(
                parsed.getName(),
                in,
                in == ParameterLocation.PATH || Boolean.TRUE.equals(parsed.getRequired()),
                context.at(schema)
                        .map(node -> schemas.use(schema))
                        .or(() -> content.flatMap(each -> each.type()))
                        .orElseGet(TypeRef.AnyJson::new),
                style,
                found.node().path("explode").asBoolean(style == ParameterStyle.FORM),
                Boolean.TRUE.equals(parsed.getAllowReserved()),
                content.map(each -> each.mediaType()),
                context.at(schema).flatMap(node -> schemas.annotation(schema, "default")),
                example(found, schema),
                DocsLowering.of(null, parsed.getDescription(), parsed.getDeprecated()),
                context.location(found.pointer()));
    }

    private ParameterStyle style(JsonNode parameter, ParameterLocation in) {
        var fallback = in == ParameterLocation.QUERY || in == ParameterLocation.COOKIE
                ? ParameterStyle.FORM
                : ParameterStyle.SIMPLE;
        return Stream.of(ParameterStyle.values())
                .filter(style -> style.text().equals(parameter.path("style").textValue()))
                .findFirst()
                .orElse(fallback);
    }

    private Optional<JsonNode> example(Resolution.Found found, String schema) {
        if (found.node().has("example")) {
            return Optional.of(found.node().get("example"));
        }
        var named = JsonPointers.child(found.pointer(), "examples");
        for (var entry : found.node().path("examples").properties()) {
            var value = context.follow(JsonPointers.child(named, entry.getKey()))
                    .map(example -> example.node().get("value"));
            if (value.isPresent()) {
                return value;
            }
        }
        return context.at(schema).flatMap(node -> schemas.annotation(schema, "example"));
    }
}

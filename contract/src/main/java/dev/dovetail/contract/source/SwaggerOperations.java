package dev.dovetail.contract.source;

import dev.dovetail.contract.diagnostics.DiagnosticCode;
import dev.dovetail.contract.diagnostics.Diagnostics;
import dev.dovetail.contract.diagnostics.Location;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes operations of OpenAPI 3.0 out of those of Swagger 2.0, in place: bodies, forms, parameters, responses. */
final class SwaggerOperations {

    private static final String JSON = "application/json";

    private final Placed root;
    private final Diagnostics diagnostics;
    private final Set<String> bodies = new LinkedHashSet<>();

    SwaggerOperations(Placed root, Diagnostics diagnostics) {
        this.root = root;
        this.diagnostics = diagnostics;
        root.get("parameters")
                .ifPresent(parameters -> parameters.names().stream()
                        .filter(name -> parameters
                                .get(name)
                                .flatMap(each -> each.text("in"))
                                .filter("body"::equals)
                                .isPresent())
                        .forEach(bodies::add));
    }

    /** The names of the shared parameters that are request bodies. */
    Set<String> bodies() {
        return bodies;
    }

    /** Converts the operations of a path item. */
    void convert(Placed item, List<String> methods) {
        var shared = new ArrayList<Placed>();
        var kept = new ArrayList<Placed>();
        item.take("parameters").ifPresent(list -> list.items().forEach(each -> (sent(each) ? shared : kept).add(each)));
        kept.forEach(each -> {
            parameter(each);
            item.append("parameters", each);
        });
        methods.forEach(method -> item.get(method)
                .filter(operation -> operation.node().isObject())
                .ifPresent(operation -> operation(operation, shared)));
    }

    /** Converts what the document keeps for several operations. */
    void convertComponents() {
        root.take("parameters")
                .ifPresent(parameters -> parameters.names().forEach(name -> {
                    var parameter = parameters.get(name).orElseThrow();
                    var in = parameter.text("in").orElse("");
                    if (in.equals("body")) {
                        root.object("components")
                                .object("requestBodies")
                                .put(name, body(parameter, mediaTypes(root, "consumes")));
                    } else if (!in.equals("formData")) {
                        parameter(parameter);
                        root.object("components").object("parameters").put(name, parameter);
                    }
                }));
        root.take("responses").ifPresent(responses -> {
            responses
                    .names()
                    .forEach(name -> responses
                            .get(name)
                            .ifPresent(response -> response(response, mediaTypes(root, "produces"))));
            root.object("components").put("responses", responses);
        });
    }

    private void operation(Placed operation, List<Placed> shared) {
        var consumes = own(operation, "consumes");
        var produces = own(operation, "produces");
        var sent = new ArrayList<Placed>();
        operation
                .take("parameters")
                .ifPresent(list -> list.items().forEach(each -> {
                    if (sent(each)) {
                        sent.add(each);
                    } else {
                        parameter(each);
                        operation.append("parameters", each);
                    }
                }));
        if (sent.isEmpty()) {
            shared.forEach(each -> sent.add(each.copy()));
        }
        if (!sent.isEmpty()) {
            requestBody(operation, sent, consumes);
        }
        operation
                .get("responses")
                .ifPresent(responses -> responses
                        .names()
                        .forEach(status -> responses
                                .get(status)
                                .filter(response -> response.node().isObject())
                                .ifPresent(response -> response(response, produces))));
        operation.take("schemes");
    }

    private List<String> own(Placed operation, String keyword) {
        var own = operation.take(keyword);
        return own.filter(list -> list.node().isArray())
                .map(SwaggerOperations::texts)
                .orElseGet(() -> mediaTypes(root, keyword));
    }

    private static List<String> mediaTypes(Placed holder, String keyword) {
        return holder.get(keyword).map(SwaggerOperations::texts).orElse(List.of());
    }

    private static List<String> texts(Placed list) {
        return list.items().stream()
                .map(each -> each.node().asText().strip())
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    /** Whether a parameter is part of the body. */
    private boolean sent(Placed parameter) {
        return Set.of("body", "formData")
                .contains(referred(parameter).text("in").orElse(""));
    }

    private Placed referred(Placed parameter) {
        return sharedName(parameter)
                .flatMap(name -> root.get("parameters").flatMap(all -> all.get(name)))
                .orElse(parameter);
    }

    private static Optional<String> sharedName(Placed parameter) {
        return parameter
                .text("$ref")
                .filter(reference -> reference.startsWith("#/parameters/"))
                .map(reference -> JsonPointers.last(reference.substring(1)));
    }

    private void requestBody(Placed operation, List<Placed> sent, List<String> consumes) {
        var body = sent.stream()
                .filter(each -> referred(each).text("in").orElse("").equals("body"))
                .findFirst();
        if (body.isPresent()
                && consumes.equals(mediaTypes(root, "consumes"))
                && sharedName(body.get()).isPresent()) {
            operation.put("requestBody", body.get());
        } else if (body.isPresent()) {
            operation.put("requestBody", body(referred(body.get()).copy(), consumes));
        } else {
            operation.put(
                    "requestBody",
                    form(sent.stream().map(each -> referred(each).copy()).toList(), consumes));
        }
    }

    private static Placed body(Placed parameter, List<String> consumes) {
        var body = parameter.made();
        for (var keyword : List.of("description", "required")) {
            parameter.take(keyword).ifPresent(value -> body.put(keyword, value));
        }
        parameter.take("name").ifPresent(name -> body.put("x-name", name));
        var schema = parameter.take("schema").orElseGet(parameter::made);
        SwaggerSchemas.convert(schema);
        content(body, schema, consumes.isEmpty() ? List.of(JSON) : consumes);
        return body;
    }

    private Placed form(List<Placed> fields, List<String> consumes) {
        var body = fields.get(0).made();
        var schema = body.made();
        schema.put("type", "object");
        var files = false;
        for (var field : fields) {
            files |= field.text("type").filter("file"::equals).isPresent();
            var name = field.text("name").orElse("");
            if (field.node().path("required").asBoolean(false)) {
                schema.append("required", new Placed(field.node().get("name"), field.place()));
                body.put("required", true);
            }
            List.of("name", "in", "required", "allowEmptyValue", "collectionFormat")
                    .forEach(field::take);
            SwaggerSchemas.convert(field);
            schema.object("properties").put(name, field);
        }
        var forms = consumes.stream()
                .filter(type -> type.startsWith("multipart/") || type.contains("form"))
                .toList();
        var usual = files ? "multipart/form-data" : "application/x-www-form-urlencoded";
        content(body, schema, forms.isEmpty() ? List.of(usual) : forms);
        return body;
    }

    private static void content(Placed holder, Placed schema, List<String> mediaTypes) {
        var first = true;
        for (var mediaType : mediaTypes) {
            holder.object("content").object(mediaType).put("schema", first ? schema : schema.copy());
            first = false;
        }
    }

    private void parameter(Placed parameter) {
        if (parameter.has("$ref") || !parameter.node().isObject()) {
            return;
        }
        style(parameter);
        schemaOf(parameter, Set.of("name", "in", "description", "required", "allowEmptyValue"));
    }

    private void style(Placed parameter) {
        var format = parameter.take("collectionFormat");
        if (!parameter.text("type").filter("array"::equals).isPresent()) {
            return;
        }
        var query = parameter.text("in").filter("query"::equals).isPresent();
        switch (format.map(each -> each.node().asText()).orElse("csv")) {
            case "multi" -> parameter.put("explode", true);
            case "ssv" -> delimited(parameter, query, "spaceDelimited");
            case "pipes" -> delimited(parameter, query, "pipeDelimited");
            case "tsv" -> {
                parameter.put("explode", false);
                diagnostics.report(
                        DiagnosticCode.NOT_HONOURED,
                        new Location(
                                parameter.place().document(),
                                "",
                                parameter.place().line(),
                                parameter.place().column()),
                        "OpenAPI 3 has no values with tabs between them: commas are written");
            }
            default -> parameter.put("explode", false);
        }
    }

    private static void delimited(Placed parameter, boolean query, String style) {
        parameter.put("explode", false);
        if (query) {
            parameter.put("style", style);
        }
    }

    /** Moves what says something about the value into a schema. */
    private static void schemaOf(Placed holder, Set<String> kept) {
        if (holder.has("schema") || holder.has("content")) {
            holder.get("schema").ifPresent(SwaggerSchemas::convert);
            return;
        }
        var schema = holder.made();
        for (var name : holder.names()) {
            var stays = kept.contains(name)
                    || name.equals("style")
                    || name.equals("explode")
                    || name.equals("deprecated")
                    || (name.startsWith("x-") && !name.equals("x-nullable"));
            if (!stays) {
                holder.take(name).ifPresent(value -> schema.put(name, value));
            }
        }
        SwaggerSchemas.convert(schema);
        holder.put("schema", schema);
    }

    private static void response(Placed response, List<String> produces) {
        if (response.has("$ref")) {
            return;
        }
        response.get("headers")
                .ifPresent(headers -> headers.names()
                        .forEach(name -> headers.get(name)
                                .filter(header -> header.node().isObject())
                                .ifPresent(header -> {
                                    header.take("collectionFormat");
                                    schemaOf(header, Set.of("description"));
                                })));
        var examples = response.take("examples");
        var schema = response.take("schema");
        if (schema.isPresent()) {
            var file = schema.get().text("type").filter("file"::equals).isPresent();
            SwaggerSchemas.convert(schema.get());
            content(
                    response,
                    schema.get(),
                    produces.isEmpty() ? List.of(file ? "application/octet-stream" : JSON) : produces);
            examples.ifPresent(values -> values.names().stream()
                    .filter(mediaType -> response.object("content").has(mediaType))
                    .forEach(mediaType -> values.get(mediaType)
                            .ifPresent(value ->
                                    response.object("content").object(mediaType).put("example", value))));
        }
    }
}

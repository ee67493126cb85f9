package dev.dovetail.generator.naming;

import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.Content;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.Parameter;
import dev.dovetail.contract.model.Response;
import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.model.TypeId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names types that stand where they are used by their place: {@code Invite} inside {@code Subscription} for the schema
 * of its member {@code invite}, {@code SubscriptionsCreateRequest} for that of a body. Never by a counter, so that a
 * neighbour's coming or going changes nothing.
 */
final class InlineNames {

    private static final String COMPONENTS = "/components/";
    private static final String SCHEMAS = "/components/schemas/";

    private final Api api;
    private final Map<String, String> stems = new HashMap<>();

    InlineNames(Api api, GroupNames groups) {
        this.api = api;
        for (var operation : api.exchanges()) {
            addStems(operation, groups.methods(operation).stem());
        }
    }

    /** Whether the type has a name of its own in the document. */
    static boolean component(TypeId id) {
        return id.pointer().startsWith(SCHEMAS) && id.pointer().indexOf('/', SCHEMAS.length()) < 0;
    }

    /** The component schema that a type stands in; the type itself where it stands in none. */
    static TypeId outermost(TypeId id) {
        var end = id.pointer().startsWith(SCHEMAS) ? id.pointer().indexOf('/', SCHEMAS.length()) : -1;
        return end < 0 ? id : new TypeId(id.pointer().substring(0, end));
    }

    /** The declared object or union whose schema surrounds this one. */
    Optional<TypeId> enclosing(TypeId id) {
        return prefixes(id.pointer())
                .map(TypeId::new)
                .filter(prefix -> api.declarations().get(prefix) instanceof TypeDecl.ObjectDecl
                        || api.declarations().get(prefix) instanceof TypeDecl.UnionDecl)
                .findFirst();
    }

    /** The name that the type's place gives it, relative to the type that encloses it if there is one. */
    String name(TypeId id) {
        var pointer = id.pointer();
        var enclosing = enclosing(id);
        if (enclosing.isPresent()) {
            return relative(
                    "", tokens(pointer.substring(enclosing.get().pointer().length())));
        }
        var stem = prefixes(pointer).filter(stems::containsKey).findFirst();
        if (stem.isPresent()) {
            return relative(
                    stems.get(stem.get()), tokens(pointer.substring(stem.get().length())));
        }
        return pointer.startsWith(COMPONENTS)
                ? relative("", tokens(pointer).subList(2, tokens(pointer).size()))
                : relative("", tokens(pointer));
    }

    private void addStems(Operation operation, String stem) {
        stems.put(operation.origin().pointer(), stem);
        for (var parameter : operation.parameters()) {
            var pointer = parameter.origin().pointer();
            if (pointer.startsWith(operation.origin().pointer() + "/")) {
                stems.put(pointer, stem + Words.of(parameter.name()).pascal());
            } else if (!pointer.startsWith(COMPONENTS)) {
                stems.put(pointer, shared(operation, parameter));
            }
        }
        operation.requestBody().ifPresent(body -> {
            if (!body.origin().pointer().startsWith(COMPONENTS)) {
                stems.put(body.origin().pointer(), stem + "Request");
                body.contents().forEach(content -> addContent(content, stem + "Request"));
            }
        });
        operation.responses().stream()
                .filter(response -> !response.origin().pointer().startsWith(COMPONENTS))
                .forEach(response -> {
                    var name = stem + "Response" + status(response);
                    stems.put(response.origin().pointer(), name);
                    response.contents().forEach(content -> addContent(content, name));
                });
    }

    private void addContent(Content content, String stem) {
        stems.put(content.origin().pointer(), content.json() ? stem : stem + mediaType(content));
    }

    private static String mediaType(Content content) {
        var essence = content.mediaType().split(";", 2)[0];
        return Words.of(essence.substring(essence.indexOf('/') + 1)).pascal();
    }

    private static String status(Response response) {
        var text = response.status().text();
        return text.equals("200") ? "" : Words.of(text).pascal();
    }

    /** A path item's own parameter belongs to no operation: it is called after the whole path, so that others do not matter. */
    private static String shared(Operation operation, Parameter parameter) {
        var path = operation.path().segments().stream()
                .filter(segment -> !segment.isEmpty() && !segment.startsWith("{"))
                .map(segment -> Words.of(segment).pascal())
                .collect(Collectors.joining());
        return (path.isEmpty() ? "Path" : path) + Words.of(parameter.name()).pascal();
    }

    private static String relative(String stem, List<String> tokens) {
        var name = new StringBuilder(stem);
        var position = 0;
        while (position < tokens.size()) {
            position += step(tokens, position, name);
        }
        return name.isEmpty() ? "Value" : name.toString();
    }

    /** Appends what a token says about the place; returns how many tokens that took. */
    private static int step(List<String> tokens, int position, StringBuilder name) {
        var next = position + 1 < tokens.size() ? tokens.get(position + 1) : "";
        return switch (tokens.get(position)) {
            case "properties", "$defs", "definitions" ->
                append(name, Words.of(next).pascal(), 2);
            case "items" -> append(name, "Item", 1);
            case "prefixItems" -> append(name, "Item" + ordinal(next), 2);
            case "additionalProperties" -> append(name, "Value", 1);
            case "patternProperties" -> append(name, "Value", 2);
            case "oneOf", "anyOf" -> append(name, "Variant" + ordinal(next), 2);
            case "allOf", "content" -> 2;
            case "schema", "" -> 1;
            default -> append(name, Words.of(tokens.get(position)).pascal(), 1);
        };
    }

    private static int append(StringBuilder name, String text, int tokens) {
        name.append(text);
        return tokens;
    }

    private static String ordinal(String index) {
        return index.matches("\\d{1,6}") ? Integer.toString(Integer.parseInt(index) + 1) : "";
    }

    /** The pointer's proper prefixes, longest first. */
    private static Stream<String> prefixes(String pointer) {
        return Stream.iterate(parent(pointer), prefix -> !prefix.isEmpty(), InlineNames::parent);
    }

    private static String parent(String pointer) {
        var slash = pointer.lastIndexOf('/');
        return slash < 0 ? "" : pointer.substring(0, slash);
    }

    private static List<String> tokens(String pointer) {
        return Stream.of(pointer.split("/"))
                .filter(token -> !token.isEmpty())
                .map(token -> token.replace("~1", "/").replace("~0", "~"))
                .toList();
    }
}

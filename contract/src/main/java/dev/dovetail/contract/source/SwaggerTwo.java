package dev.dovetail.contract.source;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.contract.diagnostics.Diagnostics;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a tree of OpenAPI 3.0 out of one of Swagger 2.0. Every value keeps its place, so that what is said about the
 * document points at the text as its author wrote it.
 */
final class SwaggerTwo {

    private static final Map<String, String> FLOWS = Map.of(
            "implicit", "implicit",
            "password", "password",
            "application", "clientCredentials",
            "accessCode", "authorizationCode");

    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "options", "head", "patch");

    private final SourceTree tree;
    private final Diagnostics diagnostics;

    SwaggerTwo(SourceTree tree, Diagnostics diagnostics) {
        this.tree = tree;
        this.diagnostics = diagnostics;
    }

    /** Changes the tree if it is one of Swagger 2.0. */
    void convert() {
        if (!(tree.root() instanceof ObjectNode object)
                || !object.path("swagger").asText().startsWith("2.")) {
            return;
        }
        var root = new Placed(object, tree.place());
        var version = root.take("swagger").orElseThrow();
        root.put("openapi", new Placed(object.textNode("3.0.3"), version.place()));
        servers(root);
        var operations = new SwaggerOperations(root, diagnostics);
        root.get("paths")
                .ifPresent(paths -> paths.names()
                        .forEach(path -> paths.get(path)
                                .flatMap(item -> pathItem(root, item))
                                .ifPresent(item -> operations.convert(item, METHODS))));
        operations.convertComponents();
        schemas(root);
        securitySchemes(root);
        root.take("consumes");
        root.take("produces");
        new SwaggerReferences(operations.bodies()).rewrite(root.node());
    }

    /** The path item itself, or the one that it only refers to. */
    private static Optional<Placed> pathItem(Placed root, Placed item) {
        var reference = item.text("$ref").flatMap(SourceDocument::pointer);
        if (reference.isEmpty()) {
            return Optional.of(item);
        }
        var target = Optional.of(root);
        for (var token : JsonPointers.tokens(reference.get())) {
            target = target.flatMap(value -> value.get(token));
        }
        return target;
    }

    private static void servers(Placed root) {
        var host = root.take("host");
        var path = root.take("basePath");
        var schemes = root.take("schemes");
        if (host.isEmpty() && path.isEmpty()) {
            return;
        }
        var base = path.map(value -> value.node().asText()).orElse("").replaceAll("/+$", "");
        var origin = host.or(() -> path).orElseThrow();
        if (host.isEmpty()) {
            server(root, origin, base.isEmpty() ? "/" : base);
            return;
        }
        var names = schemes.stream()
                .flatMap(list -> list.items().stream())
                .map(scheme -> scheme.node().asText())
                .filter(scheme -> !scheme.startsWith("ws"))
                .sorted(Comparator.reverseOrder()) // https before http
                .toList();
        for (var scheme : names.isEmpty() ? List.of("https") : names) {
            server(root, origin, scheme + "://" + host.get().node().asText() + base);
        }
    }

    private static void server(Placed root, Placed origin, String url) {
        var server = origin.made();
        server.put("url", url);
        root.append("servers", server);
    }

    private static void schemas(Placed root) {
        root.take("definitions").ifPresent(definitions -> {
            definitions.names().forEach(name -> definitions.get(name).ifPresent(SwaggerSchemas::convert));
            root.object("components").put("schemas", definitions);
        });
    }

    private static void securitySchemes(Placed root) {
        root.take("securityDefinitions").ifPresent(definitions -> {
            definitions.names().forEach(name -> definitions.get(name).ifPresent(SwaggerTwo::securityScheme));
            root.object("components").put("securitySchemes", definitions);
        });
    }

    private static void securityScheme(Placed scheme) {
        var type = scheme.text("type").orElse("");
        if (type.equals("basic")) {
            scheme.put("type", "http");
            scheme.put("scheme", "basic");
        } else if (type.equals("oauth2")) {
            var name = FLOWS.get(
                    scheme.take("flow").map(flow -> flow.node().asText()).orElse(""));
            var flow = scheme.made();
            for (var member : List.of("authorizationUrl", "tokenUrl", "scopes")) {
                scheme.take(member).ifPresent(value -> flow.put(member, value));
            }
            flow.object("scopes");
            if (name != null) {
                scheme.object("flows").put(name, flow);
            }
        }
    }
}

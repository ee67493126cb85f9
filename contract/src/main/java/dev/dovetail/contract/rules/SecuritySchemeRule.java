package dev.dovetail.contract.rules;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.contract.diagnostics.DiagnosticCode;
import dev.dovetail.contract.diagnostics.Diagnostics;
import dev.dovetail.contract.diagnostics.Spelling;
import dev.dovetail.contract.source.JsonPointers;
import dev.dovetail.contract.source.Resolution;
import dev.dovetail.contract.source.SourceDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every security requirement names schemes that are declared, and these are complete. */
final class SecuritySchemeRule implements SourceRule {

    private static final String SCHEMES = "/components/securitySchemes";

    private static final Map<String, List<String>> FIELDS = Map.of(
            "http", List.of("scheme"),
            "apiKey", List.of("name", "in"),
            "oauth2", List.of("flows"),
            "openIdConnect", List.of("openIdConnectUrl"));

    @Override
    public void check(SourceDocument source, Diagnostics diagnostics) {
        source.at(SCHEMES)
                .ifPresent(schemes -> schemes.properties()
                        .forEach(
                                scheme -> declared(JsonPointers.child(SCHEMES, scheme.getKey()), source, diagnostics)));
        check("/security", source, diagnostics);
        for (var path : source.tree().path("paths").properties()) {
            var item = JsonPointers.child("/paths", path.getKey());
            for (var field : path.getValue().properties()) {
                check(JsonPointers.child(item, field.getKey()) + "/security", source, diagnostics);
            }
        }
    }

    private static void declared(String pointer, SourceDocument source, Diagnostics diagnostics) {
        if (source.follow(pointer) instanceof Resolution.Found scheme) {
            var type = scheme.node().path("type").asText();
            FIELDS.getOrDefault(type, List.of()).stream()
                    .filter(field -> !scheme.node().has(field))
                    .forEach(field -> diagnostics.report(
                            DiagnosticCode.MISSING_FIELD,
                            source.location(scheme.pointer()),
                            "'" + field + "' is missing, which a security scheme of type " + type + " has"));
        }
    }

    private static void check(String pointer, SourceDocument source, Diagnostics diagnostics) {
        var alternatives = source.at(pointer).filter(JsonNode::isArray);
        for (var i = 0; i < alternatives.map(JsonNode::size).orElse(0); i++) {
            var alternative = JsonPointers.child(pointer, i);
            for (var scheme : alternatives.get().get(i).properties()) {
                var declared = JsonPointers.child(SCHEMES, scheme.getKey());
                if (source.at(declared).isEmpty()) {
                    report(scheme.getKey(), JsonPointers.child(alternative, scheme.getKey()), source, diagnostics);
                }
            }
        }
    }

    private static void report(String name, String pointer, SourceDocument source, Diagnostics diagnostics) {
        List<String> known = new ArrayList<>();
        source.at(SCHEMES).ifPresent(schemes -> schemes.fieldNames().forEachRemaining(known::add));
        diagnostics.report(
                DiagnosticCode.UNKNOWN_SECURITY_SCHEME,
                source.location(pointer),
                "the security scheme '" + name + "' is not declared",
                Spelling.nearest(name, known)
                        .map(near -> "did you mean '" + near + "'?")
                        .orElse("declare it under components/securitySchemes"));
    }
}

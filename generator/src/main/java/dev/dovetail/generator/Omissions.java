package dev.dovetail.generator;

import dev.dovetail.contract.diagnostics.DiagnosticCode;
import dev.dovetail.contract.diagnostics.Diagnostics;
import dev.dovetail.contract.diagnostics.Location;
import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.model.TypeRef;
import dev.dovetail.generator.emit.Patterns;
import dev.dovetail.generator.view.Limits;

/** Says what the model has and generated code does not honour. */
final class Omissions {

    private Omissions() {}

    static void report(Api api, Diagnostics diagnostics) {
        Limits.report(api, diagnostics);
        for (var declaration : api.declarations().values()) {
            if (declaration instanceof TypeDecl.ObjectDecl object) {
                object.members().forEach(member -> reportPattern(member.type(), member.origin(), diagnostics));
            }
        }
        api.exchanges().stream()
                .flatMap(operation -> operation.parameters().stream())
                .forEach(parameter -> reportPattern(parameter.type(), parameter.origin(), diagnostics));
    }

    private static void reportPattern(TypeRef type, Location location, Diagnostics diagnostics) {
        var target = type.withoutNull();
        if (target instanceof TypeRef.ListOf list) {
            reportPattern(list.element(), location, diagnostics);
        } else if (target instanceof TypeRef.MapOf map) {
            reportPattern(map.value(), location, diagnostics);
        } else if (target instanceof TypeRef.Scalar scalar) {
            scalar.constraints()
                    .pattern()
                    .filter(pattern -> !Patterns.usable(pattern))
                    .ifPresent(pattern -> diagnostics.report(
                            DiagnosticCode.NOT_HONOURED,
                            location,
                            "the pattern is no regular expression that Java understands: it is not checked"));
        }
    }
}

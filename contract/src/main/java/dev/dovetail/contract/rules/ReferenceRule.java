package dev.dovetail.contract.rules;

import dev.dovetail.contract.diagnostics.DiagnosticCode;
import dev.dovetail.contract.diagnostics.Diagnostics;
import dev.dovetail.contract.diagnostics.Spelling;
import dev.dovetail.contract.source.JsonPointers;
import dev.dovetail.contract.source.ReferenceWalk;
import dev.dovetail.contract.source.Resolution;
import dev.dovetail.contract.source.SourceDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every reference leads somewhere. */
final class ReferenceRule implements SourceRule {

    @Override
    public void check(SourceDocument source, Diagnostics diagnostics) {
        new ReferenceWalk((holder, key, pointer) -> {
                    if (key.equals("$ref")) {
                        check(holder.get(key).textValue(), pointer, source, diagnostics);
                    }
                })
                .walk(source.tree(), "");
    }

    private static void check(String reference, String pointer, SourceDocument source, Diagnostics diagnostics) {
        var target = SourceDocument.pointer(reference);
        if (target.isEmpty()) {
            // References to files were looked at when the files were read.
            if (reference.startsWith("#")) {
                diagnostics.report(
                        DiagnosticCode.NOT_HONOURED,
                        source.location(pointer),
                        "'" + reference
                                + "' refers to an anchor, which is not followed: any JSON value is accepted here",
                        "refer to it by its path: '#/components/schemas/…'");
            }
            return;
        }
        var resolution = source.follow(target.get());
        if (resolution instanceof Resolution.Circular) {
            diagnostics.report(
                    DiagnosticCode.UNRESOLVED_REFERENCE,
                    source.location(pointer),
                    "'" + reference + "' leads only back to itself");
        } else if (resolution instanceof Resolution.Missing && !leadsOn(target.get(), source)) {
            missing(reference, target.get(), source, diagnostics, pointer);
        }
    }

    /** A reference to a reference that leads nowhere is reported where it stands, not at everything that leads to it. */
    private static boolean leadsOn(String target, SourceDocument source) {
        return source.at(target).isPresent();
    }

    private static void missing(
            String reference, String target, SourceDocument source, Diagnostics diagnostics, String pointer) {
        var message = "'" + reference + "' does not exist";
        suggestion(target, source)
                .ifPresentOrElse(
                        near -> diagnostics.report(
                                DiagnosticCode.UNRESOLVED_REFERENCE,
                                source.location(pointer),
                                message,
                                "did you mean '#" + near + "'?"),
                        () -> diagnostics.report(
                                DiagnosticCode.UNRESOLVED_REFERENCE, source.location(pointer), message));
    }

    /** The last token may be misspelt, or the place be another: a schema's name under {@code parameters}. */
    private static Optional<String> suggestion(String target, SourceDocument source) {
        var holder = JsonPointers.parent(target);
        var name = JsonPointers.last(target);
        return Spelling.nearest(name, names(source, holder))
                .map(near -> JsonPointers.child(holder, near))
                .or(() -> names(source, "/components").stream()
                        .map(kind -> JsonPointers.child("/components", kind))
                        .filter(kind -> names(source, kind).contains(name))
                        .map(kind -> JsonPointers.child(kind, name))
                        .findFirst());
    }

    private static List<String> names(SourceDocument source, String pointer) {
        var names = new ArrayList<String>();
        source.at(pointer).ifPresent(node -> node.fieldNames().forEachRemaining(names::add));
        return names;
    }
}

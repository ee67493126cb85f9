package dev.dovetail.contract.lint;

import dev.dovetail.contract.diagnostics.DiagnosticCode;
import dev.dovetail.contract.model.PathTemplate;
import dev.dovetail.contract.source.JsonPointers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Paths that match the same request though neither is the more concrete one: {@code /a/{x}} and {@code /{y}/b} both match
 * {@code /a/b}, and the standard leaves open which is meant. {@code /a/b} beside {@code /a/{x}} is clear: the concrete one.
 */
final class AmbiguousPaths implements Lint {

    @Override
    public void check(LintContext context) {
        Map<Integer, List<PathTemplate>> bySize = new HashMap<>();
        for (var path : context.source().tree().path("paths").properties()) {
            if (path.getKey().startsWith("/") && path.getKey().indexOf('{') > 0) {
                var template = new PathTemplate(path.getKey());
                var others = bySize.computeIfAbsent(template.segments().size(), size -> new ArrayList<>());
                others.stream()
                        .filter(template::ambiguousWith)
                        .filter(other -> sharedMethod(template, other, context))
                        .findFirst()
                        .ifPresent(other -> report(template, other, context));
                others.add(template);
            }
        }
    }

    private static boolean sharedMethod(PathTemplate one, PathTemplate other, LintContext context) {
        var paths = context.source().tree().path("paths");
        var item = paths.path(other.text());
        return paths.path(one.text()).properties().stream()
                .anyMatch(field -> LintContext.method(field.getKey()) && item.has(field.getKey()));
    }

    private static void report(PathTemplate one, PathTemplate other, LintContext context) {
        context.report(
                DiagnosticCode.AMBIGUOUS_PATH,
                JsonPointers.child("/paths", one.text()),
                "some requests match both '" + LintContext.shown(one.text()) + "' and '"
                        + LintContext.shown(other.text()) + "', and neither is the more concrete one",
                "change a fixed part of one of them");
    }
}

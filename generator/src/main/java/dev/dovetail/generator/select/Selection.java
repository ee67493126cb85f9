package dev.dovetail.generator.select;

import dev.dovetail.contract.diagnostics.DiagnosticCode;
import dev.dovetail.contract.diagnostics.Diagnostics;
import dev.dovetail.contract.diagnostics.Location;
import dev.dovetail.contract.diagnostics.Spelling;
import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.model.TypeId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which operations are generated: those that any of the first selectors matches (all if there are none) and none of the
 * second. Where operations are left out, types that the others do not need are left out, too.
 *
 * @param include what is taken
 * @param exclude what is left out of that
 * @param allTypes whether types that no operation needs stay
 */
public record Selection(List<Selector> include, List<Selector> exclude, boolean allTypes) {

    /** The whole document. */
    public static final Selection ALL = new Selection(List.of(), List.of(), false);

    public Selection {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
    }

    /**
     * A selection as a user writes it.
     *
     * @throws IllegalArgumentException if one of the texts is no selector
     */
    public static Selection parse(List<String> include, List<String> exclude, boolean allTypes) {
        return new Selection(
                include.stream().map(Selector::parse).toList(),
                exclude.stream().map(Selector::parse).toList(),
                allTypes);
    }

    /**
     * What is left of an API. A selector that matches nothing is an error with the name that is nearest to it, and so is
     * a selection that leaves nothing.
     */
    public Api applyTo(Api api, String documentName, Diagnostics diagnostics) {
        if (include.isEmpty() && exclude.isEmpty()) {
            return api;
        }
        var place = new Location(documentName, "", 0, 0);
        include.forEach(selector -> reportUnmatched(selector, api, place, diagnostics));
        exclude.forEach(selector -> reportUnmatched(selector, api, place, diagnostics));
        var operations = api.operations().stream().filter(this::selected).toList();
        if (operations.isEmpty() && api.events().stream().noneMatch(this::selected) && !diagnostics.hasErrors()) {
            diagnostics.report(
                    DiagnosticCode.UNMATCHED_SELECTOR,
                    place,
                    "the selection leaves no operation",
                    "what is included is excluded again: give fewer selectors");
        }
        var chosen = operations.stream()
                .map(operation -> operation.origin().pointer())
                .collect(Collectors.toSet());
        var events =
                api.events().stream().filter(event -> selected(event, chosen)).toList();
        return api.with(
                operations,
                events,
                allTypes
                        ? api.declarations()
                        : needed(
                                api,
                                Stream.concat(operations.stream(), events.stream())
                                        .toList()));
    }

    /** A callback comes with the operation that asks for it, a webhook is chosen like an operation. */
    private boolean selected(Operation event, Set<String> chosen) {
        return event.event()
                .flatMap(each -> each.subscription())
                .map(subscription -> chosen.contains(subscription.operation()))
                .orElseGet(() -> selected(event));
    }

    private boolean selected(Operation operation) {
        return (include.isEmpty() || include.stream().anyMatch(selector -> selector.matches(operation)))
                && exclude.stream().noneMatch(selector -> selector.matches(operation));
    }

    private static Map<TypeId, TypeDecl> needed(Api api, List<Operation> operations) {
        var reachable = Reachable.of(api, operations);
        var needed = new LinkedHashMap<TypeId, TypeDecl>();
        api.declarations().forEach((id, declaration) -> {
            if (reachable.contains(id)) {
                needed.put(id, declaration);
            }
        });
        return needed;
    }

    private static void reportUnmatched(Selector selector, Api api, Location place, Diagnostics diagnostics) {
        if (api.exchanges().stream().anyMatch(selector::matches)) {
            return;
        }
        Set<String> known = new LinkedHashSet<>();
        api.exchanges().forEach(operation -> known.addAll(selector.subjects(operation)));
        diagnostics.report(
                DiagnosticCode.UNMATCHED_SELECTOR,
                place,
                "'" + selector + "' matches no operation",
                Spelling.nearest(selector.pattern(), known)
                        .map(near -> "did you mean '" + selector.kind().word() + ":" + near + "'?")
                        .orElse("compare it with the document, or take it away"));
    }
}

package dev.dovetail.conformance.plan;

import dev.dovetail.conformance.configuration.PaginationRule;
import dev.dovetail.conformance.configuration.PaginationRule.Style;
import dev.dovetail.conformance.configuration.SettingsMismatchException;
import dev.dovetail.contract.diagnostics.Spelling;
import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.HttpMethod;
import dev.dovetail.contract.model.Member;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.Parameter;
import dev.dovetail.contract.model.TypeRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the configuration says about lists, in terms of the document. */
final class ListCorrections {
    private final Api api;
    private final Types types;

    ListCorrections(Api api, Types types) {
        this.api = api;
        this.types = types;
    }

    /**
     * Corrects what was inferred.
     *
     * @param known lists by the labels of their operations; it is changed
     * @throws SettingsMismatchException if a rule names what the document does not have
     */
    void apply(Map<String, PaginationRule> rules, Map<String, Listing> known) {
        rules.forEach((name, rule) -> {
            var operation = operation(name, rule);
            if (rule.style().filter(Style.NONE::equals).isPresent()) {
                known.remove(operation.label());
            } else {
                known.put(
                        operation.label(),
                        corrected(operation, rule, Optional.ofNullable(known.get(operation.label()))));
            }
        });
    }

    private Operation operation(String name, PaginationRule rule) {
        var lists = api.operations().stream()
                .filter(operation -> operation.method() == HttpMethod.GET)
                .toList();
        return lists.stream()
                .filter(operation -> names(operation).anyMatch(name::equals))
                .findFirst()
                .orElseThrow(() -> mismatch(
                        rule,
                        "the document has no operation '" + name + "' that reads"
                                + near(
                                        name,
                                        lists.stream()
                                                .flatMap(ListCorrections::names)
                                                .toList())));
    }

    private static Stream<String> names(Operation operation) {
        return Stream.of(operation.label(), operation.method() + " " + operation.path());
    }

    private Listing corrected(Operation operation, PaginationRule rule, Optional<Listing> inferred) {
        var items = rule.items().or(() -> inferred.map(Listing::items)).orElse("");
        var item = rule.items().isPresent() || inferred.isEmpty()
                ? item(operation, items)
                : inferred.get().item();
        return new Listing(
                operation,
                items,
                item,
                follow(operation, rule, inferred.map(Listing::follow).orElseGet(Follow.HeadOnly::new)),
                rule.size().map(name -> parameter(operation, rule, name)).or(() -> inferred.flatMap(Listing::size)),
                rule.total().or(() -> inferred.flatMap(Listing::total)),
                rule.previous().or(() -> inferred.flatMap(Listing::previous)),
                inferred.flatMap(Listing::itemParameter));
    }

    private Follow follow(Operation operation, PaginationRule rule, Follow inferred) {
        var way = inferred.accept(new Ways());
        var style = rule.style().or(way::style);
        if (style.isEmpty()) {
            return inferred;
        }
        return switch (style.get()) {
            case LINK -> new Follow.Link(next(rule, way));
            case CURSOR -> new Follow.Cursor(asking(operation, rule, way), next(rule, way));
            case OFFSET -> new Follow.Offset(asking(operation, rule, way));
            case PAGE -> new Follow.PageNumber(asking(operation, rule, way));
            case NONE -> inferred;
        };
    }

    private static String next(PaginationRule rule, Way way) {
        return rule.next()
                .or(way::pointer)
                .orElseThrow(
                        () -> mismatch(rule, "'next' is needed: where in a page does the way to the next one stand?"));
    }

    private static Parameter asking(Operation operation, PaginationRule rule, Way way) {
        return rule.parameter()
                .map(name -> parameter(operation, rule, name))
                .or(way::parameter)
                .orElseThrow(() -> mismatch(rule, "'parameter' is needed: which query parameter asks for a page?"));
    }

    private static Parameter parameter(Operation operation, PaginationRule rule, String name) {
        var query = Listings.query(operation).toList();
        return query.stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .orElseThrow(() -> mismatch(
                        rule,
                        operation.label() + " has no query parameter '" + name + "'"
                                + near(name, query.stream().map(Parameter::name).toList())));
    }

    /** The type of the items at a place in a page; anything where the document does not have the place. */
    private TypeRef item(Operation operation, String pointer) {
        var type = types.answer(operation);
        for (var step : pointer.split("/", -1)) {
            if (!step.isEmpty()) {
                type = type.flatMap(types::object)
                        .flatMap(page -> page.members().stream()
                                .filter(member -> member.wireName()
                                        .equals(step.replace("~1", "/").replace("~0", "~")))
                                .map(Member::type)
                                .findFirst());
            }
        }
        return type.map(types::plain)
                .filter(TypeRef.ListOf.class::isInstance)
                .map(list -> ((TypeRef.ListOf) list).element())
                .orElseGet(TypeRef.AnyJson::new);
    }

    /** A way to the next page, taken apart. */
    private record Way(Optional<Style> style, Optional<Parameter> parameter, Optional<String> pointer) {
        private static Way of(Style style, Optional<Parameter> parameter, Optional<String> pointer) {
            return new Way(Optional.of(style), parameter, pointer);
        }
    }

    private static final class Ways implements Follow.Visitor<Way> {
        @Override
        public Way link(Follow.Link follow) {
            return Way.of(Style.LINK, Optional.empty(), Optional.of(follow.pointer()));
        }

        @Override
        public Way cursor(Follow.Cursor follow) {
            return Way.of(Style.CURSOR, Optional.of(follow.parameter()), Optional.of(follow.pointer()));
        }

        @Override
        public Way offset(Follow.Offset follow) {
            return Way.of(Style.OFFSET, Optional.of(follow.parameter()), Optional.empty());
        }

        @Override
        public Way pageNumber(Follow.PageNumber follow) {
            return Way.of(Style.PAGE, Optional.of(follow.parameter()), Optional.empty());
        }

        @Override
        public Way headOnly(Follow.HeadOnly follow) {
            return new Way(Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    private static String near(String name, List<String> names) {
        return Spelling.nearest(name, names)
                .map(near -> "; did you mean '" + near + "'?")
                .orElse("");
    }

    private static SettingsMismatchException mismatch(PaginationRule rule, String message) {
        return new SettingsMismatchException(rule.place() + ": pagination: " + message);
    }
}

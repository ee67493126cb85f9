package dev.dovetail.contract.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The parameters of an operation, those of its path included. */
final class ParameterComparison {

    private final Comparison comparison;
    private final OperationPair pair;

    ParameterComparison(Comparison comparison, OperationPair pair) {
        this.comparison = comparison;
        this.pair = pair;
    }

    void compare() {
        var before = parameters(pair.item().before(), pair.operation().before(), pair.renamed());
        var after = parameters(pair.item().after(), pair.operation().after(), Map.of());
        order(before, after);
        for (var key : List.copyOf(before.keySet())) {
            if (after.containsKey(key)) {
                kept(new Pair(before.remove(key), after.remove(key)));
            }
        }
        moved(before, after);
        var lifecycle = new LifecycleComparison(comparison);
        before.values().forEach(old -> add(lifecycle.removedParameter(old), new Pair(old, old.raw(" ")), ""));
        after.values()
                .forEach(recent -> add(
                        required(recent)
                                ? ParameterRules.PARAMETER_ADDED_REQUIRED
                                : ParameterRules.PARAMETER_ADDED_OPTIONAL,
                        new Pair(recent.raw(" "), recent),
                        ""));
    }

    private static Map<String, Part> parameters(Part item, Part operation, Map<String, String> renamed) {
        var all = new LinkedHashMap<String, Part>();
        for (var parameter : joined(
                item.get("parameters").items(), operation.get("parameters").items())) {
            var in = parameter.text("in").orElse("");
            var name = parameter.text("name").orElse("");
            var known = in.equals("header") ? name.toLowerCase(Locale.ROOT) : name;
            if (!in.isEmpty() && !ignored(in, known)) {
                all.put(in + " " + (in.equals("path") ? renamed.getOrDefault(name, name) : known), parameter);
            }
        }
        return all;
    }

    /** Headers that the standard says are none of these parameters. */
    private static boolean ignored(String in, String name) {
        return in.equals("header")
                && List.of("accept", "content-type", "authorization").contains(name);
    }

    private static List<Part> joined(List<Part> first, List<Part> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private void order(Map<String, Part> before, Map<String, Part> after) {
        var old = new ArrayList<>(before.keySet());
        var recent = new ArrayList<>(after.keySet());
        old.removeIf(key -> !after.containsKey(key) || key.startsWith("path "));
        recent.retainAll(old);
        if (!old.equals(recent)) {
            var inRequired = !keys(old, before).equals(keys(recent, after));
            comparison
                    .facts()
                    .add(
                            inRequired
                                    ? ParameterRules.PARAMETER_ORDER_CHANGED
                                    : ParameterRules.OPTIONAL_PARAMETER_ORDER_CHANGED,
                            pair.direction(),
                            pair.subject(),
                            pair.operation(),
                            Texts.change(String.join(", ", old), String.join(", ", recent)));
        }
    }

    /** The keys of the required ones. */
    private static List<String> keys(List<String> keys, Map<String, Part> parameters) {
        return keys.stream().filter(key -> required(parameters.get(key))).toList();
    }

    /** The same name in another place, or in another case. */
    private void moved(Map<String, Part> before, Map<String, Part> after) {
        for (var old : List.copyOf(before.entrySet())) {
            var name = name(old.getValue());
            after.entrySet().stream()
                    .filter(recent -> name(recent.getValue()).equalsIgnoreCase(name))
                    .findFirst()
                    .ifPresent(recent -> {
                        before.remove(old.getKey());
                        after.remove(recent.getKey());
                        var found = new Pair(old.getValue(), recent.getValue());
                        if (!place(found.before()).equals(place(found.after()))) {
                            add(ParameterRules.PARAMETER_MOVED, found, found.change("in"));
                        } else {
                            add(ParameterRules.PARAMETER_CASE_CHANGED, found, found.change("name"));
                        }
                        inside(found);
                    });
        }
    }

    private void kept(Pair found) {
        if (place(found.after()).equals("header") && !found.same("name")) {
            add(ParameterRules.HEADER_CASE_CHANGED, found, found.change("name"));
        }
        new LifecycleComparison(comparison).compare(subject(found), found);
        inside(found);
        serialization(found);
    }

    private void inside(Pair found) {
        if (required(found.before()) != required(found.after())) {
            add(
                    required(found.after())
                            ? ParameterRules.PARAMETER_BECAME_REQUIRED
                            : ParameterRules.PARAMETER_BECAME_OPTIONAL,
                    found,
                    "");
        }
        if (found.before().get("content").present()
                != found.after().get("content").present()) {
            add(ParameterRules.PARAMETER_CONTENT_SWAPPED, found, "");
        } else if (found.before().get("content").present()) {
            content(found);
        } else if (found.raw("schema").both()) {
            comparison.schemas().compare(pair.direction(), found.raw("schema"), Where.ofParameter(subject(found)));
        }
    }

    private void content(Pair found) {
        var old = found.before().get("content").members().keySet().stream()
                .findFirst()
                .orElse("");
        var recent = found.after().get("content").members().keySet().stream()
                .findFirst()
                .orElse("");
        if (!old.equals(recent)) {
            add(ParameterRules.PARAMETER_CONTENT_CHANGED, found, Texts.change(old, recent));
            return;
        }
        var schema = found.get("content").get(old).raw("schema");
        if (schema.both()) {
            comparison.schemas().compare(pair.direction(), schema, Where.ofParameter(subject(found)));
        }
    }

    private void serialization(Pair found) {
        var oldStyle = style(found.before());
        var newStyle = style(found.after());
        if (!oldStyle.equals(newStyle)) {
            add(ParameterRules.PARAMETER_STYLE_CHANGED, found, Texts.change(oldStyle, newStyle));
        }
        var before = found.before().flag("explode", oldStyle.equals("form"));
        var after = found.after().flag("explode", newStyle.equals("form"));
        if (before != after && (several(found.before()) || several(found.after()))) {
            add(ParameterRules.PARAMETER_EXPLODE_CHANGED, found, Texts.change("" + before, "" + after));
        }
        if (found.narrowed("allowReserved", false)) {
            add(ParameterRules.PARAMETER_RESERVED_NARROWED, found, "");
        } else if (found.widened("allowReserved", false)) {
            add(ParameterRules.PARAMETER_RESERVED_WIDENED, found, "");
        }
        if (found.narrowed("allowEmptyValue", false)) {
            add(ParameterRules.PARAMETER_EMPTY_NARROWED, found, "");
        } else if (found.widened("allowEmptyValue", false)) {
            add(ParameterRules.PARAMETER_EMPTY_WIDENED, found, "");
        }
    }

    /** Whether the value can be an array or an object, which is where explode says something. */
    private static boolean several(Part parameter) {
        var schema = parameter.get("schema");
        var type = schema.text("type").orElse("");
        return !List.of("string", "integer", "number", "boolean").contains(type);
    }

    private static String style(Part parameter) {
        var in = place(parameter);
        return parameter.text("style").orElse((in.equals("query") || in.equals("cookie")) ? "form" : "simple");
    }

    private static boolean required(Part parameter) {
        return parameter.flag("required", false) || place(parameter).equals("path");
    }

    private static String place(Part parameter) {
        return parameter.text("in").orElse("");
    }

    private static String name(Part parameter) {
        return parameter.text("name").orElse("");
    }

    private Subject.OfPart subject(Pair found) {
        var shown = Optional.of(found.after()).filter(Part::present).orElse(found.before());
        return pair.part(place(shown) + " parameter " + name(shown));
    }

    private void add(Rule rule, Pair found, String detail) {
        comparison.facts().add(rule, pair.direction(), subject(found), found, detail);
    }
}

package dev.dovetail.contract.diff;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which operation of the new document is which one of the old: by method and shape of the path, then by operationId. */
final class PathsComparison {

    private static final Pattern EXPRESSION = Pattern.compile("\\{([^{}/]*)}");
    private static final List<String> METHODS =
            List.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query");

    private final Comparison comparison;

    PathsComparison(Comparison comparison) {
        this.comparison = comparison;
    }

    /** An operation, where it stands, and the path item around it. */
    private record Found(String method, String path, Part item, Part operation) {

        String key() {
            return method + " " + shape(path);
        }
    }

    void compare(Pair documents) {
        var before = operations(documents.before());
        var after = operations(documents.after());
        for (var key : List.copyOf(before.keySet())) {
            if (after.containsKey(key)) {
                kept(before.remove(key), after.remove(key));
            }
        }
        moved(before, after);
        var lifecycle = new LifecycleComparison(comparison);
        before.values()
                .forEach(found -> lifecycle.removed(subject(Optional.of(found), Optional.empty()), found.operation()));
        after.values()
                .forEach(found -> comparison
                        .facts()
                        .add(
                                PathRules.OPERATION_ADDED,
                                Direction.REQUEST,
                                subject(Optional.empty(), Optional.of(found)),
                                pair(Optional.empty(), Optional.of(found)),
                                ""));
        new AmbiguousPaths(comparison).compare(documents);
    }

    private void moved(Map<String, Found> before, Map<String, Found> after) {
        var byId = new LinkedHashMap<String, Found>();
        after.values()
                .forEach(
                        recent -> recent.operation().text("operationId").ifPresent(id -> byId.putIfAbsent(id, recent)));
        for (var old : List.copyOf(before.values())) {
            old.operation()
                    .text("operationId")
                    .flatMap(id -> Optional.ofNullable(byId.remove(id)))
                    .ifPresent(recent -> {
                        before.remove(old.key());
                        after.remove(recent.key());
                        comparison
                                .facts()
                                .add(
                                        PathRules.OPERATION_MOVED,
                                        Direction.REQUEST,
                                        subject(Optional.of(old), Optional.of(recent)),
                                        pair(Optional.of(old), Optional.of(recent)),
                                        Texts.change(label(old), label(recent)));
                        operation(old, recent);
                    });
        }
    }

    private void kept(Found old, Found recent) {
        if (!names(old.path()).equals(names(recent.path()))) {
            comparison
                    .facts()
                    .add(
                            PathRules.PATH_PARAMETER_RENAMED,
                            Direction.REQUEST,
                            subject(Optional.of(old), Optional.of(recent)),
                            pair(Optional.of(old), Optional.of(recent)),
                            Texts.change(old.path(), recent.path()));
        }
        operation(old, recent);
    }

    private void operation(Found old, Found recent) {
        var renamed = new LinkedHashMap<String, String>();
        var oldNames = names(old.path());
        var newNames = names(recent.path());
        for (var i = 0; i < oldNames.size() && oldNames.size() == newNames.size(); i++) {
            renamed.put(oldNames.get(i), newNames.get(i));
        }
        new OperationComparison(comparison)
                .compare(new OperationPair(
                        subject(Optional.of(old), Optional.of(recent)),
                        new Pair(old.item(), recent.item()),
                        new Pair(old.operation(), recent.operation()),
                        Direction.REQUEST,
                        renamed));
    }

    private static Pair pair(Optional<Found> old, Optional<Found> recent) {
        var present = old.or(() -> recent).orElseThrow().operation();
        var missing = new Part(present.document(), present.pointer(), MissingNode.getInstance());
        return new Pair(
                old.map(Found::operation).orElse(missing),
                recent.map(Found::operation).orElse(missing));
    }

    private static Subject.OfOperation subject(Optional<Found> old, Optional<Found> recent) {
        var shown = recent.or(() -> old).orElseThrow();
        return new Subject.OfOperation(
                shown.method().toUpperCase(java.util.Locale.ROOT),
                shown.path(),
                old.map(found -> found.operation().pointer()),
                recent.map(found -> found.operation().pointer()));
    }

    private static String label(Found found) {
        return found.method().toUpperCase(java.util.Locale.ROOT) + " " + found.path();
    }

    private static Map<String, Found> operations(Part document) {
        var all = new LinkedHashMap<String, Found>();
        document.get("paths")
                .members()
                .forEach((path, item) -> operations(path, item).forEach(found -> all.putIfAbsent(found.key(), found)));
        return all;
    }

    private static List<Found> operations(String path, Part item) {
        return methods(item).entrySet().stream()
                .map(entry -> new Found(entry.getKey(), path, item, entry.getValue()))
                .toList();
    }

    /** The operations of a path item by their methods. */
    static Map<String, Part> methods(Part item) {
        var methods = new LinkedHashMap<String, Part>();
        for (var method : METHODS) {
            var operation = item.raw(method);
            if (operation.node().isObject()) {
                methods.put(method, operation);
            }
        }
        return methods;
    }

    static String shape(String path) {
        return EXPRESSION.matcher(path).replaceAll("{}");
    }

    static List<String> names(String path) {
        var names = new ArrayList<String>();
        var matcher = EXPRESSION.matcher(path);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }
}

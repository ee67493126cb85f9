package dev.dovetail.contract.diff;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Where the API is served. */
final class ServerComparison {

    private final Comparison comparison;

    ServerComparison(Comparison comparison) {
        this.comparison = comparison;
    }

    /** The servers of a path or an operation, which take the place of the document's. */
    void override(Subject subject, Pair holder) {
        if (!holder.same("servers")) {
            comparison
                    .facts()
                    .add(ServerRules.SERVER_OVERRIDE_CHANGED, Direction.REQUEST, subject, holder.raw("servers"), "");
        }
    }

    void document(Pair documents) {
        var servers = documents.raw("servers");
        var before = byUrl(servers.before());
        var after = byUrl(servers.after());
        var old = List.copyOf(before.keySet());
        var recent = List.copyOf(after.keySet());
        before.forEach((url, server) -> {
            if (after.containsKey(url)) {
                variables(new Pair(server, after.get(url)));
            }
        });
        if (old.size() == 1 && recent.size() == 1 && !old.equals(recent)) {
            moved(servers, old.get(0), recent.get(0));
            return;
        }
        old.stream()
                .filter(url -> !after.containsKey(url))
                .forEach(url -> add(ServerRules.SERVER_REMOVED, new Pair(before.get(url), servers.after()), url));
        recent.stream()
                .filter(url -> !before.containsKey(url))
                .forEach(url -> add(ServerRules.SERVER_ADDED, new Pair(servers.before(), after.get(url)), url));
        if (!old.isEmpty() && !recent.isEmpty() && !old.get(0).equals(recent.get(0)) && after.containsKey(old.get(0))) {
            add(ServerRules.SERVER_ORDER_CHANGED, servers, Texts.change(old.get(0), recent.get(0)));
        }
    }

    private void moved(Pair servers, String old, String recent) {
        var before = uri(old);
        var after = uri(recent);
        var detail = Texts.change(old, recent);
        if (before.isEmpty() || after.isEmpty()) {
            add(ServerRules.SERVER_REMOVED, servers, detail);
            return;
        }
        var scheme = !text(before.get().getScheme()).equals(text(after.get().getScheme()));
        var path = !text(before.get().getPath()).equals(text(after.get().getPath()));
        var host = !text(before.get().getAuthority()).equals(text(after.get().getAuthority()));
        if (host) {
            add(ServerRules.SERVER_REMOVED, servers, detail);
        }
        if (path) {
            add(ServerRules.SERVER_BASE_PATH_CHANGED, servers, detail);
        }
        if (scheme && !host) {
            add(ServerRules.SERVER_SCHEME_CHANGED, servers, detail);
        }
    }

    private static String text(@org.jspecify.annotations.Nullable String part) {
        return part == null ? "" : part;
    }

    private static Optional<URI> uri(String url) {
        try {
            return Optional.of(new URI(url.replace('{', '_').replace('}', '_')));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Map<String, Part> byUrl(Part servers) {
        var all = new LinkedHashMap<String, Part>();
        servers.items()
                .forEach(server -> all.putIfAbsent(server.text("url").orElse("").replaceFirst("(?<=.)/$", ""), server));
        return all;
    }

    private void variables(Pair server) {
        var after = server.after().get("variables").members();
        server.before().get("variables").members().forEach((name, old) -> {
            var recent = after.get(name);
            if (recent != null) {
                variable(name, new Pair(old, recent));
            }
        });
    }

    private void variable(String name, Pair variable) {
        if (!variable.same("default")) {
            add(ServerRules.SERVER_VARIABLE_DEFAULT_CHANGED, variable, name + " " + variable.change("default"));
        }
        var before = new TreeSet<>(variable.before().raw("enum").texts());
        var after = new TreeSet<>(variable.after().raw("enum").texts());
        if (before.equals(after)) {
            return;
        }
        var narrowed = !after.isEmpty() && (before.isEmpty() || !after.containsAll(before));
        add(
                narrowed ? ServerRules.SERVER_VARIABLE_NARROWED : ServerRules.SERVER_VARIABLE_WIDENED,
                variable,
                name + " " + Texts.change(String.join(", ", before), String.join(", ", after)));
    }

    private void add(Rule rule, Pair where, String detail) {
        comparison.facts().add(rule, Direction.REQUEST, new Subject.OfDocument("servers"), where, detail);
    }
}

package dev.dovetail.generator.naming;

import com.palantir.javapoet.ClassName;
import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.Docs;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.Tag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Groups the operations by their first tag and names groups, methods and security schemes. */
final class GroupNames {

    private static final String UNTAGGED = "Default";
    private static final Set<String> OBJECT_METHODS =
            Set.of("clone", "equals", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");
    private static final Set<String> CLIENT_METHODS = Set.of(
            "baseUri",
            "build",
            "builder",
            "codec",
            "createClient",
            "credentials",
            "errors",
            "header",
            "httpClient",
            "lenientTrailingSlash",
            "maxBodyBytes",
            "maxResponseBytes",
            "retry",
            "self",
            "server",
            "timeout",
            "userAgent",
            "withHeader",
            "withRetry",
            "withTimeout");

    private final Api api;
    private final String packageName;
    private final FormerNames former;
    private final RenameNotes notes;
    private final List<OperationGroup> groups = new ArrayList<>();
    private final List<OperationGroup> events = new ArrayList<>();
    private final Map<String, MethodNames> methods = new LinkedHashMap<>();
    private final Map<String, Map<String, OperationNames.BodyNames>> bodies = new LinkedHashMap<>();
    private final Map<String, String> schemes = new LinkedHashMap<>();

    private GroupNames(Api api, String packageName, FormerNames former, RenameNotes notes) {
        this.api = api;
        this.packageName = packageName;
        this.former = former;
        this.notes = notes;
    }

    static GroupNames of(Api api, String packageName, FormerNames former, RenameNotes notes) {
        var names = new GroupNames(api, packageName, former, notes);
        names.nameGroups();
        names.nameSchemes();
        return names;
    }

    /** What tells one operation from another: its method and path. */
    static String key(Operation operation) {
        var event = operation.event().map(each -> each.webhook() ? "webhook " : "callback ");
        return event.orElse("") + operation.method() + " " + operation.path();
    }

    List<OperationGroup> groups() {
        return List.copyOf(groups);
    }

    /** The webhooks, then the callbacks, where there are any. */
    List<OperationGroup> events() {
        return List.copyOf(events);
    }

    /** The methods of an operation in its group. */
    MethodNames methods(Operation operation) {
        var names = methods.get(key(operation));
        if (names == null) {
            throw new IllegalArgumentException("not an operation of the document: " + operation.label());
        }
        return names;
    }

    /** The methods of an operation for each media type of its body, where there are several. */
    Map<String, OperationNames.BodyNames> bodies(Operation operation) {
        return bodies.getOrDefault(key(operation), Map.of());
    }

    Map<String, String> schemes() {
        return Map.copyOf(schemes);
    }

    private void nameGroups() {
        var byTag = new LinkedHashMap<String, List<Operation>>();
        for (var operation : api.operations()) {
            var tag = operation.tags().isEmpty() ? UNTAGGED : operation.tags().get(0);
            byTag.computeIfAbsent(tag, unused -> new ArrayList<>()).add(operation);
        }
        var classes = NameScope.ofTypes(80, Set.of());
        var accessors = NameScope.ofMembers(union(OBJECT_METHODS, CLIENT_METHODS));
        var named = new HashMap<String, OperationGroup>();
        byTag.keySet().stream().sorted(inOrderOfClaim()).forEach(tag -> {
            var operations = byTag.get(tag);
            var words = Words.of(tag);
            var role = new RenameNotes.Named(
                    "tag", tag, words.lossy(), operations.get(0).origin());
            var prefix = notes.claim(classes, words.pascal(), role);
            var accessor = notes.claim(accessors, tag.equals(UNTAGGED) ? "operations" : words.camel(), role);
            named.put(
                    tag,
                    new OperationGroup(
                            OperationGroup.Kind.OPERATIONS,
                            tag,
                            docs(tag),
                            accessor,
                            ClassName.get(packageName + ".client", prefix + "Api"),
                            ClassName.get(packageName + ".server", prefix + "Handler"),
                            operations));
            nameMethods(prefix, operations);
        });
        byTag.keySet().forEach(tag -> groups.add(named.get(tag)));
        nameEvents(OperationGroup.Kind.WEBHOOKS, classes);
        nameEvents(OperationGroup.Kind.CALLBACKS, classes);
    }

    /** After the tags, so that a webhook renames none. */
    private void nameEvents(OperationGroup.Kind kind, NameScope classes) {
        var webhooks = kind == OperationGroup.Kind.WEBHOOKS;
        var sent = api.events().stream()
                .filter(operation -> operation.event().orElseThrow().webhook() == webhooks)
                .toList();
        if (sent.isEmpty()) {
            return;
        }
        var word = webhooks ? "Webhooks" : "Callbacks";
        var prefix = classes.claim(word);
        events.add(new OperationGroup(
                kind,
                word,
                Docs.NONE,
                word.toLowerCase(Locale.ROOT),
                ClassName.get(packageName + ".client", prefix + "Sender"),
                ClassName.get(packageName + ".server", prefix + "Handler"),
                sent));
        nameMethods(prefix, sent);
    }

    /** A name that is its own Java name comes first, then the others by name: the order of the document does not matter. */
    private static Comparator<String> inOrderOfClaim() {
        return Comparator.comparing((String name) -> !Words.of(name).camel().equals(name))
                .thenComparing(Comparator.naturalOrder());
    }

    private Docs docs(String tag) {
        return api.tags().stream()
                .filter(declared -> declared.name().equals(tag))
                .map(Tag::docs)
                .findFirst()
                .orElse(Docs.NONE);
    }

    private void nameMethods(String prefix, List<Operation> operations) {
        var scope = NameScope.ofMembers(OBJECT_METHODS);
        var plain = new LinkedHashMap<Operation, String>();
        // By path and method, wherever the document has them.
        for (var operation : operations.stream()
                .sorted(Comparator.comparing((Operation each) -> each.path().text())
                        .thenComparing(Operation::method))
                .toList()) {
            var words = MethodWords.of(operation);
            plain.put(operation, notes.claim(scope, words.camel(), named(operation, words.lossy())));
        }
        // Second, so that an operation called listAll keeps its name beside the pages of list.
        plain.forEach((operation, method) -> methods.put(
                key(operation),
                new MethodNames(
                        method,
                        notes.claim(scope, method + "WithResponse", named(operation, false)),
                        notes.claim(scope, method + "All", named(operation, false)),
                        notes.claim(
                                scope,
                                method + (operation.event().isPresent() ? "Url" : "Call"),
                                named(operation, false)),
                        prefix + Words.of(stem(operation, method)).pascal())));
        plain.forEach((operation, method) -> bodies.put(key(operation), nameBodies(operation, method, scope)));
    }

    /** A type cannot have two names: those that belong to an operation keep theirs as long as its methods do. */
    private String stem(Operation operation, String method) {
        return former.at(operation.origin().pointer()).orElse(method);
    }

    /** Last, so that a media type more renames nothing. */
    private Map<String, OperationNames.BodyNames> nameBodies(Operation operation, String method, NameScope scope) {
        var named = new LinkedHashMap<String, OperationNames.BodyNames>();
        var contents = operation.requestBody().map(body -> body.contents()).orElse(List.of());
        if (contents.size() > 1) {
            for (var content : contents) {
                var name = notes.claim(
                        scope, method + "As" + MediaTypeWords.pascal(content.mediaType()), named(operation, false));
                var withResponse = notes.claim(scope, name + "WithResponse", named(operation, false));
                named.put(content.mediaType(), new OperationNames.BodyNames(name, withResponse));
            }
        }
        return named;
    }

    private static RenameNotes.Named named(Operation operation, boolean lossy) {
        return new RenameNotes.Named("operation", operation.label(), lossy, operation.origin());
    }

    private void nameSchemes() {
        var scope = NameScope.ofMembers(union(OBJECT_METHODS, CLIENT_METHODS));
        for (var name :
                api.securitySchemes().keySet().stream().sorted(inOrderOfClaim()).toList()) {
            var scheme = Map.entry(name, api.securitySchemes().get(name));
            var words = Words.of(scheme.getKey());
            schemes.put(
                    scheme.getKey(),
                    notes.claim(
                            scope,
                            words.camel(),
                            new RenameNotes.Named(
                                    "security scheme",
                                    scheme.getKey(),
                                    words.lossy(),
                                    scheme.getValue().origin())));
        }
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        var all = new HashSet<>(some);
        all.addAll(others);
        return Set.copyOf(all);
    }

    /**
     * The methods of one operation.
     *
     * @param stem the beginning of the names of classes that belong to the operation: {@code SubscriptionsCreate}
     */
    record MethodNames(String method, String withResponse, String all, String call, String stem) {}
}

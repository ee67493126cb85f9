package dev.dovetail.generator.naming;

import com.palantir.javapoet.ClassName;
import dev.dovetail.contract.diagnostics.Diagnostics;
import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.Header;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.Parameter;
import dev.dovetail.contract.model.TypeId;
import dev.dovetail.generator.naming.OperationNames.ParameterKey;
import dev.dovetail.generator.view.Direction;
import dev.dovetail.generator.view.Views;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Every Java name of a generation, fixed before anything is emitted: the same on every run and every machine, and safe
 * on file systems that ignore case. A wire name's Java name depends on its own place, not on its neighbours, unless two
 * collide; every renaming is a note.
 */
public final class Names {

    private static final Set<String> OTHER_ARGUMENTS =
            Set.of("accepted", "body", "builder", "caller", "client", "exchange", "none", "parameters");

    /**
     * How things are to be named.
     *
     * @param packageName the package above {@code .model}, {@code .client} and {@code .server}
     * @param name what the API is called, where the document's title is not to be used
     * @param lock names that stay
     * @param former names that stay for a while, beside new ones
     */
    public record Naming(String packageName, Optional<String> name, NameLock lock, FormerNames former) {}

    private final String packageName;
    private final String apiName;
    private final TypeNames types;
    private final MemberNames members;
    private final GroupNames groups;
    private final Headers headers;
    private final NameLedger ledger;
    private final Map<String, OperationNames> operations = new HashMap<>();

    /** The class of the headers of answers, and its constants. */
    private record Headers(HeaderNames constants, ClassName type) {}

    private Names(
            String packageName,
            String apiName,
            TypeNames types,
            MemberNames members,
            GroupNames groups,
            Headers headers,
            NameLedger ledger) {
        this.packageName = packageName;
        this.apiName = apiName;
        this.types = types;
        this.members = members;
        this.groups = groups;
        this.headers = headers;
        this.ledger = ledger;
    }

    /**
     * Names everything.
     *
     * @param name what the API is called, where the document's title is not to be used
     */
    public static Names of(Api api, Views views, String packageName, Optional<String> name, Diagnostics diagnostics) {
        return of(api, views, new Naming(packageName, name, NameLock.NONE, FormerNames.NONE), diagnostics);
    }

    /** Names everything, and leaves the names of the lock as they are. */
    public static Names of(Api api, Views views, Naming naming, Diagnostics diagnostics) {
        if (naming.lock().names().isEmpty()) {
            return of(api, views, naming, new RenameNotes(diagnostics, NameLedger.free(), Optional.empty()));
        }
        var trial = NameLedger.free();
        of(api, views, naming, new RenameNotes(new Diagnostics(), trial, Optional.empty()));
        var ledger = NameLedger.locked(naming.lock(), trial);
        return of(api, views, naming, new RenameNotes(diagnostics, ledger, Optional.empty()));
    }

    private static Names of(Api api, Views views, Naming naming, RenameNotes notes) {
        var packageName = naming.packageName();
        var groups = GroupNames.of(api, packageName, naming.former(), notes);
        var types = new TypeNames(api, views, groups, packageName + ".model", notes);
        var apiName = apiName(api, naming.name(), notes.ledger());
        var headers = new Headers(HeaderNames.of(api, notes), types.ofApi(apiName + "Headers"));
        var names = new Names(packageName, apiName, types, MemberNames.of(api, notes), groups, headers, notes.ledger());
        api.exchanges().forEach(operation -> names.nameOperation(operation, notes.within(GroupNames.key(operation))));
        return names;
    }

    /** Every name that belongs to a place, to be locked. */
    public NameLock lock() {
        return ledger.names();
    }

    /** The package of the models. */
    public String modelPackage() {
        return packageName + ".model";
    }

    /** The package of the client. */
    public String clientPackage() {
        return packageName + ".client";
    }

    /** The package of the server's side. */
    public String serverPackage() {
        return packageName + ".server";
    }

    /** The client: {@code EnvironmentsClient}. */
    public ClassName client() {
        return ClassName.get(clientPackage(), apiName + "Client");
    }

    /** The router: {@code EnvironmentsRouter}. */
    public ClassName router() {
        return ClassName.get(serverPackage(), apiName + "Router");
    }

    /** The headers that answers have: {@code EnvironmentsHeaders}. */
    public ClassName headers() {
        return headers.type();
    }

    /** The constant of a header that answers have: {@code RETRY_AFTER}. */
    public String header(Header header) {
        return headers.constants().constant(header);
    }

    /** The class of a declared object, enumeration or union as it is used in this direction. */
    public ClassName type(TypeId id, Direction direction) {
        return types.type(id, direction);
    }

    /**
     * The records of a union's variants, in the order of the declaration: the class of a variant that is an object, a
     * wrapper nested in the union for anything else.
     */
    public List<ClassName> variants(TypeId union, Direction direction) {
        return types.variants(union, direction);
    }

    /** The Java name of an object's member: component, accessor and builder method alike. */
    public String member(TypeId object, String wireName) {
        return members.member(object, wireName);
    }

    /** The constant of an enumeration's value, by its index in the declaration. */
    public String constant(TypeId enumeration, int index) {
        return members.constants(enumeration).get(index);
    }

    /** The groups of operations, in the order of their first operation. */
    public List<OperationGroup> groups() {
        return groups.groups();
    }

    /** What the document's servers are called. */
    public ServerNames servers(Api api) {
        return new ServerNames(ClassName.get(clientPackage(), apiName + "Servers"), api.servers());
    }

    /** What the API's owner sends: the webhooks, then the callbacks, where there are any. */
    public List<OperationGroup> events() {
        return groups.events();
    }

    /** The router of a group of events: {@code EnvironmentsWebhooksRouter}. */
    public ClassName router(OperationGroup events) {
        var handler = events.handler().simpleName();
        var stem = handler.substring(0, handler.length() - "Handler".length());
        return ClassName.get(serverPackage(), apiName + stem + "Router");
    }

    /** What an operation is called. */
    public OperationNames operation(Operation operation) {
        var names = operations.get(GroupNames.key(operation));
        if (names == null) {
            throw new IllegalArgumentException("not an operation of the document: " + operation.label());
        }
        return names;
    }

    /** The client builder's method for a security scheme, by the scheme's name in the document: {@code personalApiKey}. */
    public String scheme(String name) {
        var method = groups.schemes().get(name);
        if (method == null) {
            throw new IllegalArgumentException("no security scheme " + name);
        }
        return method;
    }

    private void nameOperation(Operation operation, RenameNotes notes) {
        var reserved = new HashSet<>(MemberNames.RECORD_METHODS);
        reserved.addAll(OTHER_ARGUMENTS);
        operation.event().ifPresent(event -> reserved.add("url"));
        var scope = NameScope.ofMembers(reserved);
        var arguments = new LinkedHashMap<ParameterKey, String>();
        // Those whose names are Java names already first, wherever the document has them.
        for (var parameter : operation.parameters().stream()
                .sorted(Comparator.comparing((Parameter each) ->
                                !Words.of(each.name()).camel().equals(each.name()))
                        .thenComparing(Parameter::name)
                        .thenComparing(Parameter::in))
                .toList()) {
            var words = Words.of(parameter.name());
            var named = new RenameNotes.Named("parameter", parameter.name(), words.lossy(), parameter.origin());
            arguments.put(ParameterKey.of(parameter), notes.claim(scope, words.camel(), named));
        }
        var methods = groups.methods(operation);
        operations.put(
                GroupNames.key(operation),
                new OperationNames(
                        methods.method(),
                        methods.withResponse(),
                        methods.all(),
                        methods.call(),
                        types.ofOperation(operation, "Parameters"),
                        types.ofOperation(operation, "Result"),
                        groups.bodies(operation),
                        arguments));
    }

    /** The title without a trailing "API", unless a name is given. */
    private static String apiName(Api api, Optional<String> name, NameLedger ledger) {
        var words = Words.of(name.orElse(api.info().title())).words();
        var last = words.size() - 1;
        var withoutApi = name.isEmpty() && last > 0 && words.get(last).equalsIgnoreCase("api");
        var kept = new Words(withoutApi ? words.subList(0, last) : words, false);
        var scope = NameScope.ofTypes(80, Set.of());
        return name.isPresent() ? scope.claim(kept.pascal()) : ledger.claim(scope, kept.pascal(), "/info/title");
    }
}

package dev.dovetail.generator.naming;

import dev.dovetail.contract.diagnostics.DiagnosticCode;
import dev.dovetail.contract.diagnostics.Diagnostics;
import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.Member;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.Parameter;
import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.model.TypeId;
import dev.dovetail.generator.naming.FormerNames.Former;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * Which former names stay, as deprecated methods beside those that do the work: of operations, of members of objects and
 * of optional parameters. What cannot have one is said, with the reason.
 */
public final class Bridges {

    /** No bridges. */
    public static final Bridges NONE = new Bridges();

    private static final String CURE =
            "leave the name as it was: x-dovetail-renamed-from and a lock of names, or a name of your own";
    private static final Pattern LIKE_A_PROPERTY = Pattern.compile("(?:get|set|is)(?!\\p{Ll}).*");

    private final Map<String, Map<String, String>> methods = new HashMap<>();
    private final Map<TypeId, Map<String, String>> members = new HashMap<>();
    private final Map<String, Map<String, String>> arguments = new HashMap<>();

    private Bridges() {}

    /** The bridges that can be, and a word on each of those that cannot. */
    public static Bridges of(Api api, Names names, FormerNames former, Diagnostics diagnostics) {
        if (former.places().isEmpty()) {
            return NONE;
        }
        var bridges = new Bridges();
        var sites = new HashSet<String>();
        var refusals = new HashMap<Former, String>();
        var plan = new Plan(former, sites, refusals);
        names.groups().forEach(group -> bridges.addMethods(group, names, plan));
        api.operations().forEach(operation -> bridges.addArguments(operation, names, plan));
        api.declarations().values().forEach(declaration -> {
            if (declaration instanceof TypeDecl.ObjectDecl object) {
                bridges.addMembers(object, names, plan);
            }
        });
        former.places().forEach((pointer, one) -> {
            var reason = sites.contains(pointer)
                    ? Optional.ofNullable(refusals.get(one))
                    : Optional.of("a bridge is a method, and only an operation, a property and an optional parameter"
                            + " have one; a type cannot be two types");
            reason.ifPresent(text -> diagnostics.report(
                    DiagnosticCode.NOT_HONOURED,
                    one.location(),
                    "x-dovetail-bridge: '" + one.name() + "' does not stay: " + text,
                    CURE));
        });
        return bridges;
    }

    /** From each of the client's or the server's methods for an operation to what it was called. */
    public Map<String, String> methods(Operation operation) {
        return methods.getOrDefault(GroupNames.key(operation), Map.of());
    }

    /** What an object's member was called. */
    public Optional<String> member(TypeId object, String wireName) {
        return Optional.ofNullable(members.getOrDefault(object, Map.of()).get(wireName));
    }

    /** What an optional parameter was called. */
    public Optional<String> argument(Operation operation, Parameter parameter) {
        return Optional.ofNullable(arguments
                .getOrDefault(GroupNames.key(operation), Map.of())
                .get(parameter.in() + " " + parameter.name()));
    }

    private void addMethods(OperationGroup group, Names names, Plan plan) {
        var taken = new HashSet<String>();
        group.operations().forEach(operation -> taken.addAll(methodNames(names.operation(operation))));
        for (var operation : group.operations()) {
            plan.at(operation.origin().pointer()).ifPresent(former -> {
                var own = names.operation(operation);
                var bridged = new LinkedHashMap<String, String>();
                methodNames(own).stream()
                        .filter(method -> method.startsWith(own.method()))
                        .forEach(method -> bridged.put(
                                method,
                                former.name() + method.substring(own.method().length())));
                if (plan.usable(former, bridged.values(), taken)) {
                    methods.put(GroupNames.key(operation), bridged);
                }
            });
        }
    }

    private static Set<String> methodNames(OperationNames names) {
        var all = new HashSet<>(Set.of(names.method(), names.withResponse(), names.all(), names.call()));
        names.bodies().values().forEach(body -> {
            all.add(body.method());
            all.add(body.withResponse());
        });
        return all;
    }

    private void addMembers(TypeDecl.ObjectDecl object, Names names, Plan plan) {
        var taken = new HashSet<>(MemberNames.RECORD_METHODS);
        for (var member : object.members()) {
            taken.add(names.member(object.id(), member.wireName()));
        }
        var bridged = new HashMap<String, String>();
        for (Member member : object.members()) {
            plan.at(member.origin().pointer()).ifPresent(former -> {
                if (LIKE_A_PROPERTY.matcher(former.name()).matches()) {
                    plan.refuse(former, "a JSON mapper would take a method of that name for a property");
                } else if (plan.usable(former, Set.of(former.name()), taken)) {
                    bridged.put(member.wireName(), former.name());
                }
            });
        }
        members.put(object.id(), bridged);
    }

    private void addArguments(Operation operation, Names names, Plan plan) {
        var taken = new HashSet<>(MemberNames.RECORD_METHODS);
        taken.addAll(names.operation(operation).arguments().values());
        var bridged = new HashMap<String, String>();
        for (var parameter : operation.parameters()) {
            if (!parameter.required()) {
                plan.at(parameter.origin().pointer())
                        .filter(former -> plan.usable(former, Set.of(former.name()), taken))
                        .ifPresent(former -> bridged.put(parameter.in() + " " + parameter.name(), former.name()));
            }
        }
        arguments.put(GroupNames.key(operation), bridged);
    }

    /** What is asked for, what was found of it, and what cannot be. */
    private record Plan(FormerNames former, Set<String> sites, Map<Former, String> refusals) {

        Optional<Former> at(String pointer) {
            var found = Optional.ofNullable(former.places().get(pointer));
            found.ifPresent(unused -> sites.add(pointer));
            return found;
        }

        void refuse(Former one, String reason) {
            refusals.put(one, reason);
        }

        /** Whether these are Java names that nobody has; nobody else gets them then. */
        boolean usable(Former one, Iterable<String> wanted, Set<String> taken) {
            for (var name : wanted) {
                if (!SourceVersion.isName(name) || name.indexOf('.') >= 0 || name.indexOf('$') >= 0) {
                    refuse(one, "it is no Java name");
                    return false;
                }
                if (taken.contains(name)) {
                    refuse(one, "'" + name + "' is the name of something else there");
                    return false;
                }
            }
            wanted.forEach(taken::add);
            return true;
        }
    }
}

package dev.dovetail.generator.naming;

import com.palantir.javapoet.ClassName;
import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.model.TypeId;
import dev.dovetail.contract.model.TypeRef;
import dev.dovetail.generator.view.Aliases;
import dev.dovetail.generator.view.Direction;
import dev.dovetail.generator.view.References;
import dev.dovetail.generator.view.Views;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The classes of declared types. Those with a name in the document choose first, then their request views, then types
 * that are named by their place, then the classes that belong to operations.
 */
final class TypeNames {

    /** File systems allow 255 octets; {@code $Builder.class} and a suffix against collisions must fit too. */
    private static final int LONGEST_BINARY_NAME = 225;

    private static final int LONGEST_TOP_LEVEL_NAME = 120;
    private static final int SHORTEST_USEFUL_NAME = 30;

    private final Api api;
    private final Views views;
    private final InlineNames inline;
    private final RenameNotes notes;
    private final String modelPackage;
    private final NameScope topLevel = NameScope.ofTypes(LONGEST_TOP_LEVEL_NAME, ReservedTypeNames.all());
    private final Map<ClassName, NameScope> nested = new HashMap<>();
    private final Map<View, ClassName> types = new HashMap<>();
    private final Map<View, List<ClassName>> variants = new HashMap<>();
    private final Map<ClassName, String> roots = new HashMap<>();
    private final NavigableMap<String, TypeDecl> byPointer = new TreeMap<>();
    private final Map<String, ClassName> operationClasses = new HashMap<>();

    TypeNames(Api api, Views views, GroupNames groups, String modelPackage, RenameNotes notes) {
        this.api = api;
        this.views = views;
        this.inline = new InlineNames(api, groups);
        this.notes = notes;
        this.modelPackage = modelPackage;
        api.declarations().forEach((id, declaration) -> byPointer.put(id.pointer(), declaration));
        nameComponents();
        nameInlineTypes();
        nameVariants();
        for (var operation : api.exchanges().stream()
                .sorted(Comparator.comparing((Operation each) -> each.path().text())
                        .thenComparing(Operation::method))
                .toList()) {
            nameOperationClass(operation, groups.methods(operation).stem() + "Parameters");
            nameOperationClass(operation, groups.methods(operation).stem() + "Result");
        }
    }

    ClassName type(TypeId id, Direction direction) {
        var name = types.get(new View(id, views.view(id, direction)));
        if (name == null) {
            throw new IllegalArgumentException("not emitted as a class: " + id.pointer());
        }
        return name;
    }

    List<ClassName> variants(TypeId union, Direction direction) {
        return variants.getOrDefault(new View(union, views.view(union, direction)), List.of());
    }

    ClassName ofOperation(Operation operation, String suffix) {
        var name = operationClasses.get(GroupNames.key(operation) + suffix);
        if (name == null) {
            throw new IllegalArgumentException("no class " + suffix + " of " + operation.label());
        }
        return name;
    }

    /** A class of the whole API, among the models: after all others, so that it renames none. */
    ClassName ofApi(String wish) {
        return ClassName.get(modelPackage, topLevel.claim(wish));
    }

    private void nameComponents() {
        var components = emitted()
                .filter(declaration -> InlineNames.component(declaration.id()))
                .sorted(Comparator.comparing(
                                (TypeDecl declaration) -> !wish(declaration).equals(wireName(declaration)))
                        .thenComparing(TypeDecl::id))
                .toList();
        components.forEach(component -> nameTopLevel(component, wish(component), firstView(component)));
        components.stream().filter(component -> views.split(component.id())).forEach(component -> {
            var response = types.get(new View(component.id(), Direction.RESPONSE));
            nameTopLevel(component, response.simpleName() + "Request", Direction.REQUEST);
        });
    }

    private void nameInlineTypes() {
        emitted()
                .filter(declaration -> !InlineNames.component(declaration.id()))
                // A type's pointer is longer than that of the type around it: the outer one is named first.
                .sorted(Comparator.comparing((TypeDecl declaration) ->
                                declaration.id().pointer().split("/").length)
                        .thenComparing(TypeDecl::id))
                .forEach(declaration ->
                        views.views(declaration.id()).forEach(view -> nameInlineType(declaration, view)));
    }

    private void nameInlineType(TypeDecl declaration, Direction view) {
        var around = inline.enclosing(declaration.id()).map(id -> enclosingClass(id, declaration.id(), view));
        var name = inlineName(declaration);
        var alone = standsAlone(declaration);
        if (around.isPresent() && !alone && roomInside(around.get()) >= SHORTEST_USEFUL_NAME) {
            types.put(
                    new View(declaration.id(), view),
                    around.get().nestedClass(notes.claim(scopeOf(around.get()), name, named(declaration))));
        } else {
            var prefix = around.map(outer -> alone
                            ? String.join("", outer.simpleNames())
                            : outer.topLevelClassName().simpleName())
                    .orElse("");
            var suffix = views.split(declaration.id()) && view == Direction.REQUEST ? "Request" : "";
            nameTopLevel(declaration, prefix + name + suffix, view);
        }
    }

    /**
     * Whether a type must not be nested: a class that implements an interface of another class depends on that class,
     * and two that do so of each other are refused by the compiler (JLS 8.1.4). So a choice of objects that are
     * declared elsewhere is nested nowhere, whether there is a circle today or not.
     */
    private boolean standsAlone(TypeDecl declaration) {
        return declaration instanceof TypeDecl.UnionDecl union
                && union.variants().stream()
                        .map(variant -> Aliases.resolve(api, variant).withoutNull())
                        .filter(TypeRef.Named.class::isInstance)
                        .map(variant -> ((TypeRef.Named) variant).id())
                        .filter(id -> api.declaration(id) instanceof TypeDecl.ObjectDecl)
                        .anyMatch(id -> !id.pointer().startsWith(union.id().pointer() + "/"));
    }

    private ClassName enclosingClass(TypeId outer, TypeId id, Direction view) {
        var onlySent = !views.travels(id, Direction.RESPONSE);
        return type(outer, views.split(id) ? view : onlySent ? Direction.REQUEST : Direction.RESPONSE);
    }

    private String inlineName(TypeDecl declaration) {
        return inline.enclosing(declaration.id())
                .map(api::declaration)
                .filter(TypeDecl.UnionDecl.class::isInstance)
                .map(TypeDecl.UnionDecl.class::cast)
                .flatMap(union -> variantName(union, declaration))
                .orElseGet(() -> inline.name(declaration.id()));
    }

    private static Optional<String> variantName(TypeDecl.UnionDecl union, TypeDecl declaration) {
        var index = union.variants().indexOf(new TypeRef.Named(declaration.id()));
        return index < 0 ? Optional.empty() : VariantWords.ofInline(union, index, declaration);
    }

    /** Wrapper records are named last, so that a scalar's record never takes the name of a declared variant. */
    private void nameVariants() {
        emitted()
                .filter(TypeDecl.UnionDecl.class::isInstance)
                .map(TypeDecl.UnionDecl.class::cast)
                .sorted(Comparator.comparing(TypeDecl::id))
                .forEach(union -> views.views(union.id())
                        .forEach(view -> variants.put(new View(union.id(), view), variantClasses(union, view))));
    }

    private List<ClassName> variantClasses(TypeDecl.UnionDecl union, Direction view) {
        var outer = type(union.id(), view);
        var classes = new ArrayList<ClassName>();
        for (var variant : union.variants()) {
            var target = Aliases.resolve(api, variant).withoutNull();
            if (target instanceof TypeRef.Named named
                    && api.declaration(named.id()) instanceof TypeDecl.ObjectDecl object) {
                classes.add(type(object.id(), view));
            } else {
                var wish = VariantWords.ofWrapped(target, this::wrapperName);
                classes.add(outer.nestedClass(notes.claim(scopeOf(outer), wish, named(union))));
            }
        }
        return List.copyOf(classes);
    }

    private String wrapperName(TypeRef.Named variant) {
        var id = variant.id();
        var own = InlineNames.component(id) ? wish(api.declaration(id)) : inline.name(id);
        return own + "Value";
    }

    private void nameOperationClass(Operation operation, String wish) {
        var suffix = wish.endsWith("Result") ? "Result" : "Parameters";
        var named = new RenameNotes.Named("operation", operation.label(), false, operation.origin());
        operationClasses.put(
                GroupNames.key(operation) + suffix, ClassName.get(modelPackage, notes.claim(topLevel, wish, named)));
    }

    private void nameTopLevel(TypeDecl declaration, String wish, Direction view) {
        var name = ClassName.get(modelPackage, notes.claim(topLevel, wish, named(declaration)));
        types.put(new View(declaration.id(), view), name);
        roots.put(name, declaration.id().pointer());
    }

    private NameScope scopeOf(ClassName outer) {
        return nested.computeIfAbsent(outer, unused -> {
            var reserved = ReservedTypeNames.all();
            reserved.addAll(outer.simpleNames());
            reserved.addAll(mentionedAround(outer));
            return NameScope.ofTypes(roomInside(outer), reserved);
        });
    }

    /**
     * The simple names that the outermost type around a class mentions: one of the same name inside would hide them.
     * Only those, so that a new schema elsewhere in the document renames nothing here.
     */
    private Set<String> mentionedAround(ClassName outer) {
        var root = roots.getOrDefault(outer.topLevelClassName(), "");
        return Stream.concat(
                        Stream.ofNullable(byPointer.get(root)),
                        // A slash comes right before a zero: these are all pointers that begin with the root's and a
                        // slash.
                        byPointer.subMap(root + "/", root + "0").values().stream())
                .flatMap(declaration -> References.of(declaration, member -> true).stream())
                .flatMap(this::withoutAliases)
                .map(InlineNames::outermost)
                .flatMap(id -> views.views(id).stream().map(view -> new View(id, view)))
                .map(types::get)
                .filter(Objects::nonNull)
                .filter(name -> name.enclosingClassName() == null)
                .map(ClassName::simpleName)
                .collect(Collectors.toSet());
    }

    private Stream<TypeId> withoutAliases(TypeId id) {
        return api.declaration(id) instanceof TypeDecl.AliasDecl alias
                ? References.of(Aliases.resolve(api, alias.target())).filter(target -> !target.equals(id))
                : Stream.of(id);
    }

    private static int roomInside(ClassName outer) {
        return LONGEST_BINARY_NAME - String.join("$", outer.simpleNames()).getBytes(StandardCharsets.UTF_8).length;
    }

    private Direction firstView(TypeDecl declaration) {
        return views.views(declaration.id()).get(0);
    }

    private Stream<TypeDecl> emitted() {
        return api.declarations().values().stream().filter(declaration -> !(declaration instanceof TypeDecl.AliasDecl));
    }

    private static String wish(TypeDecl declaration) {
        return Words.of(wireName(declaration)).pascal();
    }

    private static String wireName(TypeDecl declaration) {
        var pointer = declaration.id().pointer();
        return pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
    }

    private static RenameNotes.Named named(TypeDecl declaration) {
        var wireName = wireName(declaration);
        var lossy =
                InlineNames.component(declaration.id()) && Words.of(wireName).lossy();
        return new RenameNotes.Named("schema", wireName, lossy, declaration.origin());
    }

    private record View(TypeId id, Direction direction) {}
}

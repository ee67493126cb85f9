package dev.dovetail.generator.emit.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.model.TypeId;
import dev.dovetail.generator.emit.Checks;
import dev.dovetail.generator.emit.GenerationContext;
import dev.dovetail.generator.view.Direction;
import dev.dovetail.generator.view.Limits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.lang.model.element.Modifier;

/** All models of an API: declared types, one inside the other where the document has them so, and parameter records. */
public final class ModelEmitter {

    private final GenerationContext context;
    private final ObjectEmitter objects;
    private final EnumEmitter enums;
    private final UnionEmitter unions;
    private final ParametersEmitter parameters;

    /** Emits into the package of the models. */
    public ModelEmitter(GenerationContext context) {
        var checks = new Checks(context);
        this.context = context;
        this.objects = new ObjectEmitter(context, checks);
        this.enums = new EnumEmitter(context);
        this.unions = new UnionEmitter(context, checks);
        this.parameters = new ParametersEmitter(context);
    }

    /** Hands over file by file, so that what is emitted for one type can be forgotten before the next. */
    public void emit(Api api, Consumer<JavaFile> files) {
        var unionsOf = unionsOf(api);
        for (var together : uses(api).values()) {
            var types = types(together, unionsOf);
            nest(types);
            types.values()
                    .forEach(type -> files.accept(context.file(context.names().modelPackage(), type)));
        }
        api.exchanges().forEach(operation -> parameters.emit(operation).forEach(files));
    }

    /** A declaration in one of its views. */
    private record Viewed(TypeDecl declaration, Direction view, ClassName name) {}

    /** What is emitted, by the class that is around it. */
    private Map<ClassName, List<Viewed>> uses(Api api) {
        var uses = new LinkedHashMap<ClassName, List<Viewed>>();
        for (var declaration : api.declarations().values()) {
            if (declaration instanceof TypeDecl.AliasDecl
                    || Limits.replacement(declaration).isPresent()) {
                continue;
            }
            for (var view : context.views().views(declaration.id())) {
                var name = context.names().type(declaration.id(), view);
                uses.computeIfAbsent(name.topLevelClassName(), unused -> new ArrayList<>())
                        .add(new Viewed(declaration, view, name));
            }
        }
        return uses;
    }

    private Map<ClassName, TypeSpec.Builder> types(List<Viewed> uses, Map<ClassName, List<Implemented>> unionsOf) {
        var types = new LinkedHashMap<ClassName, TypeSpec.Builder>();
        uses.forEach(
                use -> type(use.declaration(), use.view(), unionsOf).ifPresent(type -> types.put(use.name(), type)));
        return types;
    }

    private Optional<TypeSpec.Builder> type(
            TypeDecl declaration, Direction view, Map<ClassName, List<Implemented>> unionsOf) {
        return declaration.accept(new TypeDecl.Visitor<>() {
            @Override
            public Optional<TypeSpec.Builder> objectDecl(TypeDecl.ObjectDecl decl) {
                var name = context.names().type(decl.id(), view);
                return Optional.of(objects.emit(decl, view, unionsOf.getOrDefault(name, List.of())));
            }

            @Override
            public Optional<TypeSpec.Builder> enumDecl(TypeDecl.EnumDecl decl) {
                return Optional.of(enums.emit(decl, view));
            }

            @Override
            public Optional<TypeSpec.Builder> unionDecl(TypeDecl.UnionDecl decl) {
                return Optional.of(unions.emit(decl, view));
            }

            @Override
            public Optional<TypeSpec.Builder> aliasDecl(TypeDecl.AliasDecl decl) {
                return Optional.empty();
            }
        });
    }

    /** From a class to the unions it is a variant of. */
    private Map<ClassName, List<Implemented>> unionsOf(Api api) {
        var unionsOf = new LinkedHashMap<ClassName, List<Implemented>>();
        for (var declaration : api.declarations().values()) {
            if (declaration instanceof TypeDecl.UnionDecl union) {
                for (var view : context.views().views(union.id())) {
                    var name = context.names().type(union.id(), view);
                    context.names().variants(union.id(), view).stream()
                            .distinct()
                            .forEach(variant -> unionsOf.computeIfAbsent(variant, unused -> new ArrayList<>())
                                    .add(new Implemented(union.id(), name)));
                }
            }
        }
        return unionsOf;
    }

    /** A union that a class is a variant of. */
    record Implemented(TypeId id, ClassName name) {}

    /** Moves each nested type into the type around it, the innermost first. */
    private void nest(Map<ClassName, TypeSpec.Builder> types) {
        var nested = types.keySet().stream()
                .filter(name -> name.enclosingClassName() != null)
                .sorted((some, other) ->
                        other.simpleNames().size() - some.simpleNames().size())
                .toList();
        for (var name : nested) {
            var around = types.get(name.enclosingClassName());
            var type = types.remove(name);
            if (around == null || type == null) {
                throw new IllegalStateException("nothing to nest in: " + name);
            }
            around.addType(
                    context.extended(name, type.addModifiers(Modifier.STATIC)).build());
        }
    }
}

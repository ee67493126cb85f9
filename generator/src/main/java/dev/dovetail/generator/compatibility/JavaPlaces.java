package dev.dovetail.generator.compatibility;

import com.palantir.javapoet.ClassName;
import dev.dovetail.contract.diff.Subject;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.source.JsonPointers;
import dev.dovetail.generator.Draft;
import dev.dovetail.generator.naming.Names;
import dev.dovetail.generator.naming.OperationGroup;
import dev.dovetail.generator.view.Direction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which Java names of one side a subject is about. */
final class JavaPlaces {

    private final Names names;
    private final NavigableMap<String, TypeDecl> declarations = new TreeMap<>();
    private final Map<String, List<JavaPlace>> operations = new HashMap<>();

    JavaPlaces(Draft draft) {
        this.names = draft.names();
        draft.api().declarations().forEach((id, declaration) -> declarations.put(id.pointer(), declaration));
        for (var group :
                Stream.concat(names.groups().stream(), names.events().stream()).toList()) {
            group.operations()
                    .forEach(operation -> operations
                            .computeIfAbsent(operation.origin().pointer(), unused -> new ArrayList<>())
                            .addAll(operation(group, operation)));
        }
    }

    /** The names on the side of the old document, or on that of the new one. */
    List<JavaPlace> of(Subject subject, boolean old) {
        if (subject instanceof Subject.OfOperation operation) {
            return operation(old ? operation.oldPointer() : operation.newPointer());
        }
        if (subject instanceof Subject.OfPart part) {
            return of(part.operation(), old);
        }
        if (subject instanceof Subject.OfSchema schema) {
            var pointer = old ? schema.oldPointer() : schema.newPointer();
            var places = new ArrayList<>(pointer.map(this::schema).orElse(List.of()));
            if (places.isEmpty()) {
                schema.operation().ifPresent(operation -> places.addAll(of(operation, old)));
                pointer.filter(at -> at.contains("/headers/")).ifPresent(at -> places.add(headers()));
            }
            return places;
        }
        return List.of(JavaPlace.of(names.client(), ""), JavaPlace.of(names.router(), ""));
    }

    /** What is generated for webhooks and callbacks. */
    List<JavaPlace> events() {
        return names.events().stream()
                .flatMap(events -> Stream.of(JavaPlace.of(events.api(), ""), JavaPlace.of(events.handler(), "")))
                .toList();
    }

    /** The constants of the headers of answers. */
    JavaPlace headers() {
        return JavaPlace.of(names.headers(), "");
    }

    private List<JavaPlace> operation(Optional<String> pointer) {
        return pointer.map(operations::get).orElse(List.of());
    }

    private List<JavaPlace> operation(OperationGroup group, Operation operation) {
        var named = names.operation(operation);
        return List.of(
                JavaPlace.of(group.api(), named.method()),
                JavaPlace.of(group.handler(), named.method()),
                JavaPlace.of(named.parameters(), ""),
                JavaPlace.of(named.result(), ""));
    }

    /** The declared type that a schema is or stands in: the longest pointer that this one begins with. */
    private List<JavaPlace> schema(String pointer) {
        var places = new ArrayList<JavaPlace>();
        for (var around = pointer; !around.isEmpty(); around = JsonPointers.parent(around)) {
            var declaration = declarations.get(around);
            if (declaration != null && !(declaration instanceof TypeDecl.AliasDecl)) {
                types(declaration).forEach(type -> places.add(JavaPlace.of(type, member(declaration, pointer))));
                if (!around.equals(pointer)) {
                    return places;
                }
            }
        }
        return places;
    }

    /** The classes of types that are declared inside of a place. */
    List<JavaPlace> inside(String pointer) {
        return declarations.tailMap(pointer + "/").entrySet().stream()
                .takeWhile(entry -> entry.getKey().startsWith(pointer + "/"))
                .filter(entry -> !(entry.getValue() instanceof TypeDecl.AliasDecl))
                .flatMap(entry -> types(entry.getValue()).stream())
                .map(type -> JavaPlace.of(type, ""))
                .toList();
    }

    private List<ClassName> types(TypeDecl declaration) {
        var types = new ArrayList<ClassName>();
        for (var direction : Direction.values()) {
            try {
                types.add(names.type(declaration.id(), direction));
            } catch (IllegalArgumentException e) {
                // Not emitted for this direction: it has no name there.
            }
        }
        return types.stream().distinct().toList();
    }

    private String member(TypeDecl declaration, String pointer) {
        if (!(declaration instanceof TypeDecl.ObjectDecl object)) {
            return "";
        }
        var rest = pointer.substring(declaration.id().pointer().length());
        return object.members().stream()
                .filter(member -> rest.startsWith(JsonPointers.child("/properties", member.wireName())))
                .findFirst()
                .map(member -> names.member(object.id(), member.wireName()))
                .orElse("");
    }
}

package dev.dovetail.generator.select;

import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.Content;
import dev.dovetail.contract.model.Header;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.Parameter;
import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.model.TypeId;
import dev.dovetail.contract.model.TypeRef;
import dev.dovetail.generator.view.References;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which declared types some operations need: those that they mention, and those that these mention. */
final class Reachable {

    private Reachable() {}

    static Set<TypeId> of(Api api, List<Operation> operations) {
        var extensions = extensions(api);
        var reached = new HashSet<TypeId>();
        var open = new ArrayDeque<TypeId>();
        operations.stream().flatMap(Reachable::types).flatMap(References::of).forEach(open::add);
        while (!open.isEmpty()) {
            var id = open.remove();
            if (reached.add(id)) {
                var declaration = api.declaration(id);
                open.addAll(References.of(declaration, member -> true));
                if (declaration instanceof TypeDecl.ObjectDecl object) {
                    open.addAll(object.bases());
                }
                open.addAll(extensions.getOrDefault(id, List.of()));
            }
        }
        return reached;
    }

    /** What extends a base may stand wherever the base is used. */
    private static Map<TypeId, List<TypeId>> extensions(Api api) {
        var extensions = new HashMap<TypeId, List<TypeId>>();
        for (var declaration : api.declarations().values()) {
            if (declaration instanceof TypeDecl.ObjectDecl object) {
                object.bases()
                        .forEach(base -> extensions
                                .computeIfAbsent(base, unused -> new ArrayList<>())
                                .add(object.id()));
            }
        }
        return extensions;
    }

    private static Stream<TypeRef> types(Operation operation) {
        var responses = operation.responses().stream();
        var contents = Stream.concat(
                operation.requestBody().stream().flatMap(body -> body.contents().stream()),
                operation.responses().stream().flatMap(response -> response.contents().stream()));
        return Stream.of(
                        operation.parameters().stream().map(Parameter::type),
                        contents.map(Content::type).flatMap(type -> type.stream()),
                        responses
                                .flatMap(response -> response.headers().stream())
                                .map(Header::type))
                .flatMap(types -> types);
    }
}

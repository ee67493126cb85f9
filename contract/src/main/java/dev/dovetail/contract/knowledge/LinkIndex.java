package dev.dovetail.contract.knowledge;

import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.HttpMethod;
import dev.dovetail.contract.model.Link;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.PathTemplate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the links of a document say about where the values of path parameters come from (Link Object, Runtime Expressions). */
final class LinkIndex {

    private static final String IN_BODY = "$response.body#";
    private static final String IN_HEADER = "$response.header.";

    private final Map<Place, List<ValueSource>> sources = new HashMap<>();

    /** A parameter of a path. */
    private record Place(PathTemplate path, String parameter) {}

    LinkIndex(Api api) {
        var byId = new HashMap<String, Operation>();
        var byPointer = new HashMap<String, Operation>();
        for (var operation : api.operations()) {
            operation.operationId().ifPresent(id -> byId.putIfAbsent(id, operation));
            byPointer.put(operation.origin().pointer(), operation);
        }
        for (var operation : api.operations()) {
            for (var response : operation.responses()) {
                if (SuccessBody.success(response)) {
                    response.links()
                            .forEach(link ->
                                    target(link, byId, byPointer).ifPresent(target -> add(operation, link, target)));
                }
            }
        }
    }

    List<ValueSource> of(PathTemplate path, String parameter) {
        return sources.getOrDefault(new Place(path, parameter), List.of());
    }

    private static Optional<Operation> target(
            Link link, Map<String, Operation> byId, Map<String, Operation> byPointer) {
        return Optional.ofNullable(
                link.target() instanceof Link.Target.ById id
                        ? byId.get(id.operationId())
                        : byPointer.get(((Link.Target.ByPlace) link.target()).pointer()));
    }

    private void add(Operation producer, Link link, Operation target) {
        for (var parameter : link.parameters().entrySet()) {
            var name = parameter.getKey().replaceFirst("^path\\.", "");
            var expression = parameter.getValue();
            var told = expression.startsWith(IN_BODY) || expression.startsWith(IN_HEADER);
            if (told && target.path().parameterNames().contains(name)) {
                var pointer = expression.startsWith(IN_BODY)
                        ? Optional.of(expression.substring(IN_BODY.length()))
                        : Optional.<String>empty();
                sources.computeIfAbsent(new Place(target.path(), name), place -> new ArrayList<>())
                        .add(new ValueSource(producer, way(producer), ValueSource.Evidence.LINK, pointer));
            }
        }
    }

    private static ValueSource.Way way(Operation producer) {
        return producer.method() == HttpMethod.POST || producer.method() == HttpMethod.PUT
                ? ValueSource.Way.CREATED
                : ValueSource.Way.LISTED;
    }
}

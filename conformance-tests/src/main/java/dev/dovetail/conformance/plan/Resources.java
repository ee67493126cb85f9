package dev.dovetail.conformance.plan;

import dev.dovetail.contract.knowledge.Resource;
import dev.dovetail.contract.knowledge.ResourceIndex;
import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.HttpMethod;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.PathTemplate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Which operation creates, reads, lists and removes what, and what a path has to say to methods it does not know. */
final class Resources {
    private final Api api;
    private final Types types;
    private final ResourceIndex index;

    Resources(Api api, Types types) {
        this.api = api;
        this.types = types;
        this.index = new ResourceIndex(api);
    }

    /** The operation that creates what a path parameter names. */
    Optional<Operation> creatorOf(PathTemplate path, String parameter) {
        var upToParameter = path.text().substring(0, path.text().indexOf("{" + parameter + "}"));
        return index.resources().stream()
                .filter(resource -> withSlash(resource.collection().text()).equals(upToParameter))
                .findFirst()
                .flatMap(Resource::create)
                .filter(this::succeeds);
    }

    /** The path that addresses one of what this operation creates, if a path of the document does. */
    Optional<PathTemplate> itemOf(Operation creator) {
        return resourceOf(creator).flatMap(Resource::item);
    }

    /** The operation that lists what this one creates. */
    Optional<Operation> listerOf(Operation creator) {
        return resourceOf(creator).flatMap(Resource::list).filter(types::lists);
    }

    /** The operation on the same path with another method. */
    Optional<Operation> sibling(Operation operation, HttpMethod method) {
        return find(method, operation.path().text());
    }

    /** The operation that reads what the other one changes: on the same path, or on the longest beginning of it. */
    Optional<Operation> witnessOf(Operation operation) {
        return api.operations().stream()
                .filter(other -> other.method() == HttpMethod.GET)
                .filter(other -> isBeginning(other.path(), operation.path()))
                .filter(other -> types.answer(other).isPresent())
                .filter(other -> !types.lists(other))
                .max(Comparator.comparingInt(other -> other.path().segments().size()));
    }

    /** Whether the path ends in its last parameter, so that it addresses one thing of a kind. */
    static boolean lastParameterEnds(PathTemplate path) {
        var segments =
                path.segments().stream().filter(segment -> !segment.isEmpty()).toList();
        return !segments.isEmpty() && segments.get(segments.size() - 1).startsWith("{");
    }

    /** The methods that the document has on a path, in its order. */
    List<HttpMethod> methods(PathTemplate path) {
        return api.operations().stream()
                .filter(operation -> operation.path().equals(path))
                .map(Operation::method)
                .toList();
    }

    /** What a 405 on a path lists. */
    AllowList allow(PathTemplate path) {
        var required = EnumSet.noneOf(HttpMethod.class);
        var tolerated = EnumSet.of(HttpMethod.OPTIONS);
        for (var operation : api.operations()) {
            if (operation.path().equals(path)) {
                (types.refusal(operation).isPresent() ? tolerated : required).add(operation.method());
            }
        }
        tolerated.addAll(methodsOfOverlapping(path));
        if (required.contains(HttpMethod.GET)) {
            tolerated.add(HttpMethod.HEAD);
        }
        return new AllowList(required, tolerated);
    }

    /** The methods that the document has on other paths that a request to this one may also match. */
    List<HttpMethod> methodsOfOverlapping(PathTemplate path) {
        return api.operations().stream()
                .filter(operation -> !operation.path().equals(path) && overlaps(operation.path(), path))
                .map(Operation::method)
                .distinct()
                .toList();
    }

    /** Whether a path of the document may match this one. */
    boolean known(PathTemplate path) {
        return api.operations().stream().anyMatch(operation -> overlaps(operation.path(), path));
    }

    private Optional<Resource> resourceOf(Operation creator) {
        return index.resource(creator).filter(resource -> resource.create().equals(Optional.of(creator)));
    }

    private boolean succeeds(Operation operation) {
        return types.success(operation).isPresent() && types.refusal(operation).isEmpty();
    }

    private Optional<Operation> find(HttpMethod method, String path) {
        return api.operations().stream()
                .filter(operation -> operation.method() == method
                        && withSlash(operation.path().text()).equals(withSlash(path)))
                .findFirst();
    }

    /** A path with exactly one slash at its end. */
    private static String withSlash(String path) {
        return path.endsWith("/") ? path : path + "/";
    }

    private static boolean isBeginning(PathTemplate beginning, PathTemplate whole) {
        return withSlash(whole.text()).startsWith(withSlash(beginning.text()))
                && new HashSet<>(whole.parameterNames()).containsAll(beginning.parameterNames())
                && (!beginning.parameterNames().isEmpty() || beginning.equals(whole));
    }

    private static boolean overlaps(PathTemplate one, PathTemplate other) {
        var left = one.segments();
        var right = other.segments();
        if (left.size() != right.size()) {
            return false;
        }
        for (var i = 0; i < left.size(); i++) {
            var fixed = !left.get(i).contains("{") && !right.get(i).contains("{");
            if (fixed && !left.get(i).equals(right.get(i))) {
                return false;
            }
            if (left.get(i).isEmpty() != right.get(i).isEmpty()) {
                return false;
            }
        }
        return true;
    }
}

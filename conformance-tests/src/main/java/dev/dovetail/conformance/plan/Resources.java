package dev.dovetail.conformance.plan;

import dev.dovetail.conformance.configuration.ResourceRules;
import dev.dovetail.contract.knowledge.Resource;
import dev.dovetail.contract.knowledge.ResourceIndex;
import dev.dovetail.contract.knowledge.ValueSource;
import dev.dovetail.contract.knowledge.ValueSources;
import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.HttpMethod;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.PathTemplate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which operation creates, reads, lists and removes what, and what a path has to say to methods it does not know. */
final class Resources {
    private final Api api;
    private final Types types;
    private final ValueSources sources;
    private final ResourceIndex index;
    private final Corrections corrections;
    private final Map<PathTemplate, List<Operation>> byPath = new LinkedHashMap<>();
    private final PathOverlaps overlaps;

    Resources(Api api, Types types, ResourceRules rules) {
        this.api = api;
        this.types = types;
        this.sources = new ValueSources(api);
        this.index = new ResourceIndex(api, sources);
        this.corrections = new Corrections(api, rules);
        api.operations()
                .forEach(operation -> byPath.computeIfAbsent(operation.path(), path -> new ArrayList<>())
                        .add(operation));
        this.overlaps = new PathOverlaps(byPath.keySet());
    }

    /** What gives a path parameter its value, the likeliest first. */
    List<ValueSource> sources(PathTemplate path, String parameter) {
        return corrections.of(path, parameter, sources.of(path, parameter)).stream()
                .filter(source -> succeeds(source.producer()))
                .toList();
    }

    /** The operation that creates what a path parameter names. */
    Optional<Operation> creatorOf(PathTemplate path, String parameter) {
        return sources(path, parameter).stream()
                .filter(source -> source.way() != ValueSource.Way.LISTED)
                .map(ValueSource::producer)
                .findFirst();
    }

    /** The path that addresses one of what this operation creates, if a path of the document does. */
    Optional<PathTemplate> itemOf(Operation creator) {
        return corrections.itemOf(creator).or(() -> sources.itemOf(creator));
    }

    /** Whether the configuration says that this operation creates things. */
    boolean configured(Operation creator) {
        return corrections.itemOf(creator).isPresent();
    }

    /** The operation that lists what this one creates. */
    Optional<Operation> listerOf(Operation creator) {
        var item = itemOf(creator);
        var configured = item.flatMap(corrections::lister);
        return configured.isPresent()
                ? configured
                : index.resource(creator)
                        .filter(resource ->
                                resource.create().filter(creator::equals).isPresent())
                        .flatMap(Resource::list)
                        .filter(types::lists);
    }

    /** The member that is set to true in place of a DELETE, where the configuration names one. */
    Optional<String> softDelete(PathTemplate item) {
        return corrections.softDelete(item);
    }

    /** The operation that reads what this path addresses. */
    Optional<Operation> reader(PathTemplate item) {
        return find(HttpMethod.GET, item);
    }

    /** The operation on the same path with another method. */
    Optional<Operation> sibling(Operation operation, HttpMethod method) {
        return method == HttpMethod.GET
                ? corrections.reader(operation.path()).or(() -> find(method, operation.path()))
                : find(method, operation.path());
    }

    /** The first operation of the document on a path. */
    Operation firstOn(PathTemplate path) {
        return api.operations().stream()
                .filter(operation -> operation.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    /** The operation of this method on this very path. */
    Optional<Operation> at(HttpMethod method, PathTemplate path) {
        return byPath.getOrDefault(path, List.of()).stream()
                .filter(operation -> operation.method() == method)
                .findFirst();
    }

    /** A kind of thing that is created and read below one thing of this path. */
    Optional<Resource> below(PathTemplate item) {
        return index.resources().stream()
                .filter(resource -> resource.create().filter(this::succeeds).isPresent()
                        && resource.read().isPresent())
                .filter(resource -> withSlash(resource.collection().text()).startsWith(withSlash(item.text()))
                        && resource.collection().parameterNames().equals(item.parameterNames()))
                .findFirst();
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
        return byPath.getOrDefault(path, List.of()).stream()
                .map(Operation::method)
                .toList();
    }

    /** What a 405 on a path lists. */
    AllowList allow(PathTemplate path) {
        var required = EnumSet.noneOf(HttpMethod.class);
        var tolerated = EnumSet.of(HttpMethod.OPTIONS);
        for (var operation : byPath.getOrDefault(path, List.of())) {
            (types.refusal(operation).isPresent() ? tolerated : required).add(operation.method());
        }
        tolerated.addAll(methodsOfOverlapping(path));
        if (required.contains(HttpMethod.GET)) {
            tolerated.add(HttpMethod.HEAD);
        }
        return new AllowList(required, tolerated);
    }

    /** The methods that the document has on other paths that a request to this one may also match. */
    List<HttpMethod> methodsOfOverlapping(PathTemplate path) {
        return overlaps.of(path)
                .filter(other -> !other.equals(path))
                .flatMap(other -> byPath.get(other).stream())
                .map(Operation::method)
                .distinct()
                .toList();
    }

    /** Whether a path of the document may match this one. */
    boolean known(PathTemplate path) {
        return overlaps.of(path).findAny().isPresent();
    }

    private boolean succeeds(Operation operation) {
        return types.success(operation).isPresent() && types.refusal(operation).isEmpty();
    }

    private Optional<Operation> find(HttpMethod method, PathTemplate path) {
        return byPath.getOrDefault(path, List.of()).stream()
                .filter(operation -> operation.method() == method)
                .findFirst()
                .or(() -> api.operations().stream()
                        .filter(operation -> operation.method() == method
                                && withSlash(operation.path().text()).equals(withSlash(path.text())))
                        .findFirst());
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
}

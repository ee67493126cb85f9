package dev.dovetail.contract.knowledge;

import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.HttpMethod;
import dev.dovetail.contract.model.Member;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.PathTemplate;
import dev.dovetail.contract.model.Status;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The resources of an API: which POST creates what which GET, PATCH, PUT and DELETE address. Recognised by paths, an item
 * being addressed by its collection's path and one parameter more; what creates things may also be told by links and names.
 */
public final class ResourceIndex {

    private static final int METHOD_NOT_ALLOWED = 405;

    private final List<Resource> resources;
    private final Map<String, Resource> byOperation = new HashMap<>();

    /** Knows the resources of an API. */
    public ResourceIndex(Api api) {
        this(api, new ValueSources(api));
    }

    /** Knows the resources of an API whose sources are known. */
    public ResourceIndex(Api api, ValueSources sources) {
        this.resources = List.copyOf(new Recognition(api, sources).resources());
        resources.forEach(resource ->
                resource.operations().forEach(operation -> byOperation.putIfAbsent(key(operation), resource)));
    }

    /** All resources, in the order of the document. */
    public List<Resource> resources() {
        return resources;
    }

    /** The resource that an operation belongs to. */
    public Optional<Resource> resource(Operation operation) {
        return Optional.ofNullable(byOperation.get(key(operation)));
    }

    private static String key(Operation operation) {
        return operation.method() + " " + operation.path();
    }

    /** Everything about paths goes by patterns: what a parameter is called differs from path to path. */
    private static final class Recognition {

        private final Api api;
        private final ValueSources sources;
        private final Creations creations;
        private final PaginationIndex paginations;
        private final Identities identities;
        private final Map<PathPattern, Map<HttpMethod, Operation>> byPath = new LinkedHashMap<>();
        private final Map<PathPattern, PathTemplate> templates = new HashMap<>();

        Recognition(Api api, ValueSources sources) {
            this.api = api;
            this.sources = sources;
            this.creations = new Creations(api);
            this.paginations = new PaginationIndex(api);
            this.identities = new Identities(api);
            for (var operation : api.operations()) {
                var path = PathPattern.of(operation.path());
                templates.putIfAbsent(path, operation.path());
                byPath.computeIfAbsent(path, each -> new LinkedHashMap<>()).putIfAbsent(operation.method(), operation);
            }
        }

        List<Resource> resources() {
            var collections = new LinkedHashSet<PathPattern>();
            for (var path : byPath.keySet()) {
                var collection = path.endsInParameter() ? path.parent() : path;
                if (collection(collection)) {
                    collections.add(collection);
                }
            }
            return collections.stream()
                    .map(collection -> resource(collection, collections))
                    .toList();
        }

        /** An item below it makes a path a collection, and so do a POST that creates and a GET that lists. */
        private boolean collection(PathPattern path) {
            return !path.endsInParameter()
                    && (byPath.containsKey(path.item())
                            || operation(path, HttpMethod.POST)
                                    .filter(creations::documentsCreation)
                                    .isPresent()
                            || operation(path, HttpMethod.GET)
                                    .flatMap(paginations::pagination)
                                    .isPresent());
        }

        private Resource resource(PathPattern collection, Set<PathPattern> collections) {
            var path = collection.item();
            var item = Optional.ofNullable(templates.get(path));
            var create = operation(collection, HttpMethod.POST).or(() -> item.flatMap(this::creator));
            var read = operation(path, HttpMethod.GET);
            var update = operation(path, HttpMethod.PATCH);
            var delete = operation(path, HttpMethod.DELETE);
            var parameter = item.map(template -> last(template.parameterNames()));
            return new Resource(
                    templates.getOrDefault(collection, collectionOf(item)),
                    item,
                    parameter,
                    parameter.flatMap(name ->
                            identity(name, collection, read.or(() -> update).or(() -> create))),
                    create,
                    operation(collection, HttpMethod.GET),
                    read,
                    update,
                    operation(path, HttpMethod.PUT),
                    delete.filter(Recognition::succeeds),
                    delete.filter(Recognition::refused).flatMap(refused -> softDelete(refused, update)),
                    parentOf(collection, collections));
        }

        /** What makes things that no POST on the collection makes: a POST beside it, or a PUT under a chosen name. */
        private Optional<Operation> creator(PathTemplate item) {
            return sources.of(item, last(item.parameterNames())).stream()
                    .filter(source -> source.way() != ValueSource.Way.LISTED)
                    .map(ValueSource::producer)
                    .findFirst();
        }

        private Optional<Operation> operation(PathPattern path, HttpMethod method) {
            return Optional.ofNullable(byPath.get(path)).map(methods -> methods.get(method));
        }

        private Optional<String> identity(String parameter, PathPattern collection, Optional<Operation> answering) {
            var named = Noun.ofParameter(parameter);
            var noun = named.isEmpty() ? collection.lastFixed().map(Noun::of).orElse(named) : named;
            return answering
                    .flatMap(SuccessBody::type)
                    .flatMap(type -> identities.pointer(type, parameter, noun))
                    .map(pointer -> pointer.substring(pointer.lastIndexOf('/') + 1)
                            .replace("~1", "/")
                            .replace("~0", "~"));
        }

        private static boolean succeeds(Operation operation) {
            return operation.responses().stream().anyMatch(SuccessBody::success);
        }

        private static boolean refused(Operation operation) {
            return !succeeds(operation)
                    && operation.responses().stream()
                            .anyMatch(response -> response.status() instanceof Status.Exact exact
                                    && exact.code() == METHOD_NOT_ALLOWED);
        }

        private Optional<Resource.SoftDelete> softDelete(Operation refused, Optional<Operation> update) {
            return update.flatMap(Operation::requestBody)
                    .flatMap(body -> body.contents().stream()
                            .flatMap(content -> content.type().stream())
                            .flatMap(type -> SuccessBody.object(type, api).stream())
                            .flatMap(object -> object.members().stream())
                            .map(Member::wireName)
                            .filter(name -> name.toLowerCase(Locale.ROOT)
                                    .replace("is_", "")
                                    .equals("deleted"))
                            .findFirst())
                    .map(member -> new Resource.SoftDelete(refused, member));
        }

        /** The nearest collection whose items the path goes through. */
        private Optional<PathTemplate> parentOf(PathPattern collection, Set<PathPattern> collections) {
            for (var path = collection; !path.segments().isEmpty(); path = path.parent()) {
                if (path.endsInParameter() && collections.contains(path.parent())) {
                    var item = Optional.ofNullable(templates.get(path));
                    return Optional.of(templates.getOrDefault(path.parent(), collectionOf(item)));
                }
            }
            return Optional.empty();
        }

        /** The path of a collection that no operation stands at: what the item's path has before its parameter. */
        private static PathTemplate collectionOf(Optional<PathTemplate> item) {
            var text = item.map(PathTemplate::text).orElse("/");
            var end = text.endsWith("/") ? text.length() - 1 : text.length();
            return new PathTemplate(text.substring(0, Math.max(1, text.lastIndexOf('/', end - 1))));
        }

        private static String last(List<String> names) {
            return names.get(names.size() - 1);
        }
    }
}

package dev.dovetail.contract.knowledge;

import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.HttpMethod;
import dev.dovetail.contract.model.Member;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.PathTemplate;
import dev.dovetail.contract.model.Status;
import dev.dovetail.contract.model.TypeDecl;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The resources of an API: which POST creates what which GET, PATCH, PUT and DELETE address. Recognised by paths: an item
 * is addressed by its collection's path and one parameter more.
 */
public final class ResourceIndex {

    private static final int METHOD_NOT_ALLOWED = 405;

    private final List<Resource> resources;

    /** Knows the resources of an API. */
    public ResourceIndex(Api api) {
        this.resources = List.copyOf(new Recognition(api).resources());
    }

    /** All resources, in the order of the document. */
    public List<Resource> resources() {
        return resources;
    }

    /** The resource that an operation belongs to. */
    public Optional<Resource> resource(Operation operation) {
        return resources.stream()
                .filter(resource -> resource.operations().contains(operation))
                .findFirst();
    }

    private static final class Recognition {

        private final Api api;
        private final PaginationIndex paginations;
        private final Map<String, Map<HttpMethod, Operation>> byPath = new LinkedHashMap<>();
        private final Map<String, PathTemplate> templates = new LinkedHashMap<>();

        Recognition(Api api) {
            this.api = api;
            this.paginations = new PaginationIndex(api);
            for (var operation : api.operations()) {
                var path = withoutSlash(operation.path().text());
                templates.putIfAbsent(path, operation.path());
                byPath.computeIfAbsent(path, each -> new LinkedHashMap<>()).putIfAbsent(operation.method(), operation);
            }
        }

        List<Resource> resources() {
            var collections = new ArrayList<String>();
            for (var path : byPath.keySet()) {
                var collection = endsInParameter(path) ? parent(path) : path;
                if (!collections.contains(collection) && collection(collection)) {
                    collections.add(collection);
                }
            }
            return collections.stream()
                    .map(collection -> resource(collection, collections))
                    .toList();
        }

        /** An item below it makes a path a collection, and so do a POST that creates and a GET that lists. */
        private boolean collection(String path) {
            var creates = operation(path, HttpMethod.POST)
                    .filter(Recognition::creates)
                    .isPresent();
            var lists = operation(path, HttpMethod.GET).filter(this::lists).isPresent();
            return !endsInParameter(path) && (item(path).isPresent() || creates || lists);
        }

        private static boolean creates(Operation operation) {
            return operation.responses().stream()
                    .anyMatch(response -> response.status() instanceof Status.Exact exact && exact.code() == 201);
        }

        private boolean lists(Operation operation) {
            return paginations.pagination(operation).isPresent();
        }

        private Resource resource(String collection, List<String> collections) {
            var item = item(collection);
            var create = operation(collection, HttpMethod.POST);
            var read = item.flatMap(path -> operation(path, HttpMethod.GET));
            var update = item.flatMap(path -> operation(path, HttpMethod.PATCH));
            var delete = item.flatMap(path -> operation(path, HttpMethod.DELETE));
            var parameter = item.map(path -> lastSegment(path).replaceAll("[{}]", ""));
            return new Resource(
                    templates.getOrDefault(collection, new PathTemplate(collection)),
                    item.map(templates::get),
                    parameter,
                    parameter.flatMap(name ->
                            identity(name, collection, read.or(() -> update).or(() -> create))),
                    create,
                    operation(collection, HttpMethod.GET),
                    read,
                    update,
                    item.flatMap(path -> operation(path, HttpMethod.PUT)),
                    delete.filter(Recognition::succeeds),
                    delete.filter(Recognition::refused).flatMap(refused -> softDelete(refused, update)),
                    parentOf(collection, collections));
        }

        private Optional<String> item(String collection) {
            return byPath.keySet().stream()
                    .filter(path -> endsInParameter(path) && parent(path).equals(collection))
                    .findFirst();
        }

        private Optional<Operation> operation(String path, HttpMethod method) {
            return Optional.ofNullable(byPath.get(path)).map(methods -> methods.get(method));
        }

        /** The member of the parameter's name, or one that is called as identities are. */
        private Optional<String> identity(String parameter, String collection, Optional<Operation> answering) {
            var thing = answering.flatMap(operation -> SuccessBody.object(operation, api));
            var singular = lastSegment(collection).replaceAll("s$", "");
            return thing.flatMap(object -> Stream.of(
                            parameter,
                            parameter.replaceFirst("^" + singular + "_", ""),
                            "id",
                            singular + "_id",
                            "uuid",
                            "key")
                    .filter(name -> member(object, name).isPresent())
                    .findFirst());
        }

        private static Optional<Member> member(TypeDecl.ObjectDecl object, String name) {
            return object.members().stream()
                    .filter(member -> member.wireName().equals(name))
                    .findFirst();
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
        private Optional<PathTemplate> parentOf(String collection, List<String> collections) {
            for (var path = parent(collection); !path.isEmpty(); path = parent(path)) {
                if (endsInParameter(path) && collections.contains(parent(path))) {
                    return Optional.of(templates.getOrDefault(parent(path), new PathTemplate(parent(path))));
                }
            }
            return Optional.empty();
        }

        private static String withoutSlash(String path) {
            return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        }

        private static String parent(String path) {
            return path.substring(0, Math.max(0, path.lastIndexOf('/')));
        }

        private static String lastSegment(String path) {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        private static boolean endsInParameter(String path) {
            var last = lastSegment(path);
            return last.startsWith("{") && last.endsWith("}");
        }
    }
}

package dev.dovetail.contract.knowledge;

import dev.dovetail.contract.knowledge.ValueSource.Evidence;
import dev.dovetail.contract.knowledge.ValueSource.Way;
import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.PathTemplate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the values of path parameters come from: what creates the things that they name, and what lists such things.
 * Links of the document are believed first, then paths, then names.
 */
public final class ValueSources {

    private static final Set<String> CREATING_VERBS = Set.of("add", "create", "new", "register", "insert");

    private final Identities identities;
    private final ListedItems lists;
    private final Creations creations;
    private final LinkIndex links;
    private final Map<PathPattern, List<Operation>> byPath = new LinkedHashMap<>();
    private final Map<Neighbour, List<Operation>> byNeighbour = new HashMap<>();
    private final Map<Noun, List<Operation>> byNoun = new HashMap<>();
    private final Map<String, PathTemplate> items = new HashMap<>();
    private final Map<Place, List<ValueSource>> known = new HashMap<>();

    /** What a path is about, and below what. */
    private record Neighbour(PathPattern parent, Noun noun) {}

    /** A parameter of a path, and what it is about. */
    private record Place(PathTemplate path, String parameter) {}

    /** What is asked: values for a parameter that stands behind a collection. */
    private record Question(Place place, PathPattern collection, Noun noun) {
        String parameter() {
            return place.parameter();
        }
    }

    /** Knows the sources of an API. */
    public ValueSources(Api api) {
        this.identities = new Identities(api);
        this.lists = new ListedItems(api);
        this.creations = new Creations(api);
        this.links = new LinkIndex(api);
        for (var operation : api.operations()) {
            var pattern = PathPattern.of(operation.path());
            add(byPath, pattern, operation);
            if (!pattern.segments().isEmpty() && !pattern.endsInParameter()) {
                var last = pattern.segments().size() - 1;
                var noun = withoutVerb(pattern.segments().get(last));
                add(byNeighbour, new Neighbour(pattern.before(last), noun), operation);
                add(byNoun, noun, operation);
            }
        }
        for (var operation : api.operations()) {
            if (PathPattern.of(operation.path()).endsInParameter()) {
                creator(operation.path()).ifPresent(creator -> items.putIfAbsent(key(creator), operation.path()));
            }
        }
    }

    /** Where the values of a path parameter may come from, the likeliest first; empty where nothing tells. */
    public List<ValueSource> of(PathTemplate path, String parameter) {
        return known.computeIfAbsent(new Place(path, parameter), this::find);
    }

    /** The path that addresses one of the things that an operation creates, if the document has one. */
    public Optional<PathTemplate> itemOf(Operation creator) {
        return Optional.ofNullable(items.get(key(creator)));
    }

    /**
     * Which parameter of a path is which of another's, as far as both begin alike: values are the same there, whatever
     * their names.
     */
    public static Map<String, String> aligned(PathTemplate path, PathTemplate other) {
        return PathPattern.aligned(path, other);
    }

    private Optional<Operation> creator(PathTemplate item) {
        var names = item.parameterNames();
        return of(item, names.get(names.size() - 1)).stream()
                .filter(source -> source.way() != Way.LISTED)
                .map(ValueSource::producer)
                .findFirst();
    }

    private List<ValueSource> find(Place place) {
        var at = PathPattern.indexOf(place.path(), place.parameter());
        if (at < 0) {
            return List.of();
        }
        var collection = PathPattern.of(place.path()).before(at);
        var named = Noun.ofParameter(place.parameter());
        var noun = named.isEmpty() ? collection.lastFixed().map(Noun::of).orElse(named) : named;
        var question = new Question(place, collection, noun);
        return Stream.of(
                        links.of(place.path(), place.parameter()).stream(),
                        onCollection(question),
                        onItem(question),
                        besideCollection(question),
                        named.isEmpty() ? Stream.<ValueSource>empty() : elsewhere(question),
                        listed(question))
                .flatMap(sources -> sources)
                .collect(Collectors.toMap(
                        source -> source.way() + key(source.producer()),
                        source -> source,
                        (first, second) -> first,
                        LinkedHashMap::new))
                .values()
                .stream()
                .sorted(Comparator.comparing(ValueSource::way).thenComparing(ValueSource::evidence))
                .toList();
    }

    /** {@code POST /pets} for {@code /pets/{petId}}. */
    private Stream<ValueSource> onCollection(Question question) {
        return question.collection().endsInParameter()
                ? Stream.empty()
                : at(question.collection()).flatMap(post -> created(post, question, Evidence.PATH));
    }

    /** {@code PUT /pets/{petId}} that answers 201: the caller chooses the name. */
    private Stream<ValueSource> onItem(Question question) {
        var item = PathPattern.of(question.place().path())
                .before(question.collection().segments().size() + 1);
        return item.endsInParameter()
                ? at(item).filter(creations::createsUnderChosenName)
                        .map(operation -> new ValueSource(operation, Way.CHOSEN, Evidence.PATH, Optional.empty()))
                : Stream.empty();
    }

    /** {@code POST /pet}, {@code /pets/add}, {@code /createPet} for {@code /pets/{petId}}. */
    private Stream<ValueSource> besideCollection(Question question) {
        var collection = question.collection();
        var size = collection.segments().size();
        if (size == 0 || collection.endsInParameter()) {
            return Stream.empty();
        }
        var noun = Noun.of(collection.segments().get(size - 1));
        var below = CREATING_VERBS.stream().sorted().flatMap(verb -> at(collection.then(verb)));
        var beside = byNeighbour.getOrDefault(new Neighbour(collection.before(size - 1), noun), List.of()).stream()
                .filter(operation -> !PathPattern.of(operation.path()).equals(collection));
        return Stream.concat(below, beside).flatMap(post -> created(post, question, Evidence.NAME));
    }

    /** {@code POST /pets} for {@code /visits/{petId}}: only where the answer has what names a pet. */
    private Stream<ValueSource> elsewhere(Question question) {
        return byNoun.getOrDefault(question.noun(), List.of()).stream()
                .filter(operation -> !PathPattern.of(operation.path()).equals(question.collection()))
                .filter(operation -> identity(operation, question).isPresent())
                .sorted(Comparator.comparingInt(operation -> excess(operation, question)))
                .flatMap(post -> created(post, question, Evidence.NAME));
    }

    private Stream<ValueSource> created(Operation operation, Question question, Evidence evidence) {
        var pointer = identity(operation, question);
        return creations.mayCreate(operation, pointer.isPresent())
                ? Stream.of(new ValueSource(operation, Way.CREATED, evidence, pointer))
                : Stream.empty();
    }

    private Optional<String> identity(Operation operation, Question question) {
        return SuccessBody.type(operation)
                .flatMap(type -> identities.pointer(type, question.parameter(), question.noun()));
    }

    private Stream<ValueSource> listed(Question question) {
        var here = question.collection().endsInParameter()
                ? Stream.<ValueSource>empty()
                : at(question.collection()).flatMap(list -> listed(list, question, Evidence.PATH).stream());
        var there = byNoun.getOrDefault(question.noun(), List.of()).stream()
                .filter(operation -> !PathPattern.of(operation.path()).equals(question.collection()))
                .sorted(Comparator.comparingInt(operation -> excess(operation, question)))
                .flatMap(list -> listed(list, question, Evidence.NAME).stream());
        return Stream.concat(here, there);
    }

    private Optional<ValueSource> listed(Operation operation, Question question, Evidence evidence) {
        return lists.of(operation, question.noun()).flatMap(list -> {
            var inElement = identities.names(list.element())
                    ? Optional.of("")
                    : identities.pointer(list.element(), question.parameter(), question.noun());
            return inElement.map(rest ->
                    new ValueSource(operation, Way.LISTED, evidence, Optional.of(list.pointer() + "/0" + rest)));
        });
    }

    private Stream<Operation> at(PathPattern pattern) {
        return byPath.getOrDefault(pattern, List.of()).stream();
    }

    /** How many values a producer asks for that are not known where its product is needed. */
    private static int excess(Operation producer, Question question) {
        var shared = PathPattern.aligned(producer.path(), question.place().path());
        return producer.path().parameterNames().size() - shared.size();
    }

    /** {@code createPet}, {@code pets:create} and {@code pets} are about pets; {@code pets:search} is not. */
    private static Noun withoutVerb(String segment) {
        var colon = segment.indexOf(':');
        if (colon >= 0 && CREATING_VERBS.contains(segment.substring(colon + 1))) {
            return Noun.of(segment.substring(0, colon));
        }
        var words = Noun.of(segment).words();
        return words.size() > 1 && CREATING_VERBS.contains(words.get(0))
                ? new Noun(words.subList(1, words.size()))
                : new Noun(words);
    }

    private static String key(Operation operation) {
        return operation.method() + " " + operation.path();
    }

    private static <K> void add(Map<K, List<Operation>> map, K key, Operation operation) {
        map.computeIfAbsent(key, each -> new ArrayList<>()).add(operation);
    }
}

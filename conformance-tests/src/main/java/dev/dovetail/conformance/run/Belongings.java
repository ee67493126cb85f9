package dev.dovetail.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.conformance.configuration.Fixtures;
import dev.dovetail.conformance.plan.Listing;
import dev.dovetail.conformance.plan.Step;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells what this run made from what it was given: a server may answer a POST with something that was there before, and
 * that is nobody's to change or to remove. Thread-safe.
 */
final class Belongings {
    /** Members that may name a thing in a path, whatever the parameter is called. */
    private static final List<String> NAMING = List.of("id", "uuid", "key", "slug", "code", "name");

    private final Fixtures fixtures;
    private final ConcurrentMap<String, Place> places = new ConcurrentHashMap<>();

    Belongings(Fixtures fixtures) {
        this.fixtures = fixtures;
    }

    /**
     * The list of a place before the run put anything there.
     *
     * @param whole whether all of it was read
     */
    record Before(Listing listing, List<Answer> pages, boolean whole) {}

    /** Where things are made, by its address. */
    private static final class Place {
        private boolean looked;
        private boolean whole;
        private final Set<String> identities = new HashSet<>();
        private final Set<String> names = new HashSet<>();
        private final Set<String> ours = new HashSet<>();

        synchronized void look(String parameter, Supplier<Optional<Before>> reading) {
            if (!looked) {
                looked = true;
                reading.get().ifPresent(before -> remember(parameter, before));
            }
        }

        private void remember(String parameter, Before before) {
            whole = before.whole();
            for (var page : before.pages()) {
                page.json().flatMap(before.listing()::rows).orElse(List.of()).forEach(row -> {
                    identity(row, parameter).ifPresent(identities::add);
                    names.addAll(naming(row));
                });
            }
        }

        private static Optional<String> identity(JsonNode row, String parameter) {
            return row.isValueNode()
                    ? Optional.of(row.asText())
                    : IdentityReader.inBody(row, parameter).map(Encoding::text);
        }

        /** Every text of a row that may be its name; numbers are counted anew in too many columns to mean anything. */
        private static Set<String> naming(JsonNode row) {
            return NAMING.stream()
                    .map(row::path)
                    .filter(JsonNode::isTextual)
                    .map(JsonNode::asText)
                    .collect(Collectors.toSet());
        }

        synchronized boolean whole() {
            return whole;
        }

        synchronized boolean held(JsonNode identifier) {
            var text = Encoding.text(identifier);
            return identities.contains(text) || (identifier.isTextual() && names.contains(text));
        }

        synchronized boolean isOurs(String identifier) {
            return ours.contains(identifier);
        }

        synchronized void own(String identifier) {
            ours.add(identifier);
            // What was there before is gone if the server gives its name to something new.
            identities.remove(identifier);
        }
    }

    /** What a run makes of what it is answered. */
    enum Whose {
        /** The run made it. */
        OURS,
        /** It was there before. */
        THEIRS,
        /** Nothing shows that the run made it. */
        UNKNOWN
    }

    /** Takes note of what is in a place before anything is made there; done once for each place. */
    void look(String place, Step.Keep keep, Supplier<Optional<Before>> reading) {
        if (!keep.looks().trusted() || keep.looks().list().isPresent()) {
            place(place).look(keep.parameter(), reading);
        }
    }

    /**
     * Whose the thing is that a request was answered with.
     *
     * @param item reads the thing
     */
    Whose whose(String place, Step.Keep keep, Answer answer, Identified found, Supplier<Optional<Answer>> item) {
        var known = place(place);
        var text = Encoding.text(found.identifier());
        if (known.isOurs(text)) {
            return Whose.OURS;
        }
        if (known.held(found.identifier()) || given(keep, text)) {
            return Whose.THEIRS;
        }
        var whose = keep.looks().trusted() || answer.status() == 201 || bears(answer, found.mark())
                ? Whose.OURS
                : named(answer, found) ? Whose.THEIRS : fromElsewhere(known, found, item);
        if (whose == Whose.OURS) {
            known.own(text);
        }
        return whose;
    }

    /**
     * What an answer names.
     *
     * @param mark the text in the request's body by which what is made of it can be recognised
     * @param sent the body of the request
     */
    record Identified(JsonNode identifier, Optional<String> mark, Optional<JsonNode> sent) {}

    private static Whose fromElsewhere(Place place, Identified found, Supplier<Optional<Answer>> item) {
        if (place.whole()) {
            return Whose.OURS;
        }
        return found.mark().isPresent()
                        && item.get()
                                .filter(answer -> bears(answer, found.mark()))
                                .isPresent()
                ? Whose.OURS
                : Whose.UNKNOWN;
    }

    private static boolean bears(Answer answer, Optional<String> mark) {
        return mark.isPresent()
                && answer.json()
                        .filter(body -> body.toString().contains(mark.get()))
                        .isPresent();
    }

    /** Whether the thing goes by another name than the one that it was to be given. */
    private static boolean named(Answer answer, Identified found) {
        var sent = found.sent().filter(JsonNode::isObject);
        var body = answer.json().filter(JsonNode::isObject);
        if (sent.isEmpty() || body.isEmpty() || found.mark().isEmpty()) {
            return false;
        }
        return sent.get().properties().stream()
                .filter(member -> member.getValue().asText().equals(found.mark().get()))
                .map(member -> body.get().path(member.getKey()))
                .anyMatch(JsonNode::isTextual);
    }

    /** Whether the configuration has it as something that is there. */
    private boolean given(Step.Keep keep, String identifier) {
        var operation = Stream.of(keep.removal(), keep.looks().item())
                .flatMap(Optional::stream)
                .flatMap(request -> request.operation().stream())
                .findFirst();
        return operation
                .flatMap(known -> fixtures.forParameter(known, "path", keep.parameter()))
                .filter(fixture -> fixture.values().stream().map(Encoding::text).anyMatch(identifier::equals))
                .isPresent();
    }

    private Place place(String address) {
        return places.computeIfAbsent(address, any -> new Place());
    }
}

package dev.dovetail.conformance.judge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.conformance.plan.Types;
import dev.dovetail.conformance.run.Answer;
import dev.dovetail.conformance.schema.Schemas;
import dev.dovetail.conformance.schema.Shortcomings;
import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.Content;
import dev.dovetail.contract.model.Member;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The bodies that a document describes for errors, anywhere: each type once. Thread-safe. */
final class ErrorShapes {
    private final Types types;
    private final Schemas schemas;
    private final List<Content> contents = new ArrayList<>();

    ErrorShapes(Api api, Types types, Schemas schemas) {
        this.types = types;
        this.schemas = schemas;
        var known = new HashSet<Object>();
        for (var operation : api.operations()) {
            operation.responses().stream()
                    .filter(response -> ofError(operation, response))
                    .flatMap(response -> response.contents().stream())
                    .filter(content -> known.add(List.of(
                            content.mediaType(), content.type(), content.type().isPresent() ? "" : content.origin())))
                    .forEach(contents::add);
        }
    }

    /** Whether the document describes no body of an error at all. */
    boolean none() {
        return contents.isEmpty();
    }

    /** In what a body differs from all of them; empty if it is like one. */
    Optional<String> difference(Answer answer) {
        Optional<String> nearest = Optional.empty();
        for (var content : contents) {
            if (!content.json()) {
                if (answer.mediaType().equals(Optional.of(essence(content)))) {
                    return Optional.empty();
                }
                continue;
            }
            if (answer.json().isPresent()) {
                var difference = difference(content, answer.json().get());
                if (difference.isEmpty()) {
                    return Optional.empty();
                }
                nearest = nearest.or(() -> difference);
            }
        }
        return nearest.or(() -> Optional.of("it is " + answer.mediaType().orElse("without a media type")
                + ", and they are "
                + String.join(
                        ", ",
                        contents.stream().map(ErrorShapes::essence).distinct().toList())));
    }

    private Optional<String> difference(Content content, JsonNode body) {
        var errors = content.schemaPointer()
                .flatMap(pointer -> schemas.errors(pointer, body, Schemas.Way.ANSWERED))
                .orElse(List.of());
        if (!errors.isEmpty()) {
            return Optional.of(Shortcomings.of(errors).text(schemas, UnaryOperator.identity()));
        }
        var members = content.type().flatMap(types::object).stream()
                .flatMap(declaration -> declaration.members().stream())
                .map(Member::wireName)
                .toList();
        return members.isEmpty() || !body.isObject() || members.stream().anyMatch(body::has)
                ? Optional.empty()
                : Optional.of("it has none of the members " + String.join(", ", members));
    }

    /** {@code default} stands for errors where a success is described besides. */
    private static boolean ofError(Operation operation, Response response) {
        var status = response.status().text();
        return status.startsWith("4")
                || (status.equals("default")
                        && operation.responses().stream()
                                .anyMatch(other -> other.status().text().startsWith("2")));
    }

    private static String essence(Content content) {
        return content.mediaType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** In what two bodies differ, where no document says how errors look; empty if they have something in common. */
    static Optional<String> difference(Answer one, Answer other) {
        var first = one.json();
        var second = other.json();
        if (first.isEmpty() || second.isEmpty()) {
            return first.isEmpty() && second.isEmpty()
                    ? Optional.empty()
                    : Optional.of("one is JSON and the other is not");
        }
        if (first.get().getNodeType() != second.get().getNodeType()) {
            return Optional.of("one is of type " + type(first.get()) + " and the other of type " + type(second.get()));
        }
        var names = names(first.get());
        return names.isEmpty()
                        || !second.get().isObject()
                        || second.get().isEmpty()
                        || names.stream().anyMatch(second.get()::has)
                ? Optional.empty()
                : Optional.of("one has " + String.join(", ", names) + " and the other "
                        + String.join(", ", names(second.get())));
    }

    private static String type(JsonNode node) {
        return node.getNodeType().name().toLowerCase(Locale.ROOT);
    }

    private static List<String> names(JsonNode node) {
        return node.properties().stream().map(Map.Entry::getKey).toList();
    }
}

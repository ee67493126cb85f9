package dev.dovetail.conformance.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.dovetail.conformance.data.SchemaValues;
import dev.dovetail.contract.model.Access;
import dev.dovetail.contract.model.Content;
import dev.dovetail.contract.model.Member;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.ScalarKind;
import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.model.TypeRef;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Bodies for operations: the document's example if there is one, else the smallest that the schema allows. */
final class Bodies {
    private static final int LONGEST_MARK = 40;
    private static final String UNIQUE = "{unique}";
    private static final List<String> TELLING =
            List.of("name", "title", "label", "summary", "description", "subject", "text", "content", "body", "note");
    private static final Set<String> SOFT_DELETION = Set.of("deleted", "is_deleted", "isDeleted");

    private final Types types;
    private final SchemaValues values;
    private int marks;

    Bodies(Types types, SchemaValues values) {
        this.types = types;
        this.values = values;
    }

    /** The media type in which an operation's body is sent: JSON unless it holds a file, else a form, else the first. */
    Optional<Content> content(Operation operation) {
        var contents = operation.requestBody().map(body -> body.contents()).orElse(List.of());
        return contents.stream().min(Comparator.comparingInt(content -> {
            if (content.type().map(this::holdsFile).orElse(false)) {
                return content.mediaType().startsWith("multipart/") ? 0 : 5;
            }
            return content.json() ? 1 : 2;
        }));
    }

    /** A whole body with a mark in it, if there is room for one; empty where none is needed or none can be told. */
    Optional<BodyPlan> whole(Operation operation) {
        return whole(operation, false);
    }

    /** As above, with a mark in any free text of the schema: what an example shows there gives way. */
    Optional<BodyPlan> recognisable(Operation operation) {
        return whole(operation, true);
    }

    private Optional<BodyPlan> whole(Operation operation, boolean anywhere) {
        return content(operation).flatMap(content -> whole(operation, content, anywhere));
    }

    /** As above, in one of the operation's media types. */
    Optional<BodyPlan> whole(Operation operation, Content content) {
        return whole(operation, content, false);
    }

    /** The examples of a media type, each with a mark in it. */
    List<BodyPlan> examples(Operation operation, Content content) {
        return content.examples().stream()
                .map(shown -> requestable(shown, content))
                .map(shown -> marked(operation, content, shown, member -> TELLING.contains(member.wireName())))
                .toList();
    }

    private Optional<BodyPlan> whole(Operation operation, Content content, boolean anywhere) {
        var example = example(content);
        var value = example.or(() -> sample(content));
        return value.map(known -> marked(
                operation,
                content,
                known,
                member -> TELLING.contains(member.wireName())
                        || anywhere
                        || (example.isEmpty() && known.has(member.wireName()))));
    }

    /** The first example that is as its schema says; the first of all where none is and none can be made up. */
    private Optional<JsonNode> example(Content content) {
        var shown = content.examples().stream()
                .map(each -> requestable(each, content))
                .toList();
        return shown.stream()
                .filter(each -> content.schemaPointer()
                        .flatMap(schema -> values.misfit(schema, each))
                        .isEmpty())
                .findFirst()
                .or(() -> sample(content).isPresent()
                        ? Optional.empty()
                        : shown.stream().findFirst());
    }

    /** A value for a member of an operation's body. */
    Optional<JsonNode> member(Operation operation, String name) {
        return content(operation)
                .flatMap(Content::schemaPointer)
                .flatMap(values::fullest)
                .map(whole -> whole.get(name));
    }

    private Optional<JsonNode> sample(Content content) {
        if (content.schemaPointer().isEmpty() && content.type().isPresent()) {
            return Optional.of(TextNode.valueOf("dovetail"));
        }
        return content.schemaPointer().flatMap(values::smallest);
    }

    /** A body that changes one member; empty where the document has no member that can be changed at will. */
    Optional<BodyPlan> change(Operation operation) {
        return content(operation)
                .flatMap(content -> content.type()
                        .flatMap(types::object)
                        .flatMap(declaration -> changeable(declaration))
                        .map(member -> {
                            var mark = markText();
                            var body = JsonNodeFactory.instance.objectNode();
                            var value = changed(member, mark);
                            body.set(member.wireName(), value);
                            var marking = value.isTextual() && value.asText().equals(mark);
                            return plan(content, body, marking ? Optional.of(mark) : Optional.empty());
                        }));
    }

    /** The body that marks a thing as deleted, if the operation takes one: by the member configured, or a customary one. */
    Optional<BodyPlan> softDeletion(Operation operation, Optional<String> configured) {
        return content(operation)
                .flatMap(content -> content.type()
                        .flatMap(types::object)
                        .flatMap(declaration -> writable(declaration).stream()
                                .filter(member -> configured
                                        .map(member.wireName()::equals)
                                        .orElseGet(() -> SOFT_DELETION.contains(member.wireName())))
                                .filter(member -> scalar(member, ScalarKind.BOOLEAN))
                                .findFirst())
                        .map(member -> {
                            ObjectNode body = JsonNodeFactory.instance.objectNode();
                            body.set(member.wireName(), BooleanNode.TRUE);
                            return plan(content, body, Optional.empty());
                        }));
    }

    /** A mark takes the place of a text that the suite made up, or goes where the name promises free text; nowhere else. */
    private BodyPlan marked(Operation operation, Content content, JsonNode value, Predicate<Member> room) {
        var markable = content.type()
                .flatMap(types::object)
                .filter(declaration -> value.isObject())
                .flatMap(declaration -> markable(declaration, operation, room));
        if (markable.isEmpty()) {
            return plan(content, value, Optional.empty());
        }
        var mark = markText();
        ObjectNode withMark = value.deepCopy();
        withMark.set(markable.get().wireName(), TextNode.valueOf(mark));
        return plan(content, withMark, Optional.of(mark));
    }

    /** The example without what only answers have: documents like to show the answer where the request stands. */
    private JsonNode requestable(JsonNode example, Content content) {
        var declaration = content.type().flatMap(types::object);
        if (declaration.isEmpty() || !example.isObject()) {
            return example;
        }
        ObjectNode kept = example.deepCopy();
        declaration.get().members().stream()
                .filter(member -> member.access() == Access.READ_ONLY)
                .forEach(member -> kept.remove(member.wireName()));
        return kept;
    }

    private BodyPlan plan(Content content, JsonNode value, Optional<String> mark) {
        var files = content.type().flatMap(types::object).stream()
                .flatMap(declaration -> declaration.members().stream())
                .filter(member -> types.plain(member.type()) instanceof TypeRef.Binary)
                .map(Member::wireName)
                .collect(Collectors.toSet());
        return new BodyPlan(content.mediaType(), value, Map.of(), files, mark);
    }

    private boolean holdsFile(TypeRef type) {
        return types.object(type).stream()
                .flatMap(declaration -> declaration.members().stream())
                .anyMatch(member -> member.required() && types.plain(member.type()) instanceof TypeRef.Binary);
    }

    /** The member that can carry a mark and is sent back: the one whose name promises free text. */
    private Optional<Member> markable(TypeDecl.ObjectDecl declaration, Operation operation, Predicate<Member> room) {
        var sentBack = types.answer(operation).flatMap(types::object).stream()
                .flatMap(answer -> answer.members().stream())
                .filter(member -> member.access() != Access.WRITE_ONLY)
                .map(Member::wireName)
                .collect(Collectors.toSet());
        return freeTexts(declaration).stream()
                .filter(member -> sentBack.isEmpty() || sentBack.contains(member.wireName()))
                .filter(room)
                .findFirst();
    }

    private List<Member> freeTexts(TypeDecl.ObjectDecl declaration) {
        return writable(declaration).stream()
                .filter(this::takesMark)
                .sorted(Comparator.comparingInt(member -> {
                    var rank = TELLING.indexOf(member.wireName());
                    return rank < 0 ? TELLING.size() : rank;
                }))
                .toList();
    }

    private boolean takesMark(Member member) {
        if (!(types.plain(member.type()) instanceof TypeRef.Scalar scalar) || scalar.kind() != ScalarKind.STRING) {
            return false;
        }
        var constraints = scalar.constraints();
        return constraints.format().isEmpty()
                && constraints.pattern().isEmpty()
                && constraints.maxLength().orElse(Integer.MAX_VALUE) >= LONGEST_MARK
                && constraints.minLength().orElse(0) <= 9;
    }

    /** A member to change: free text, then free JSON, then a number, then one of several words. */
    private Optional<Member> changeable(TypeDecl.ObjectDecl declaration) {
        return freeTexts(declaration).stream()
                .findFirst()
                .or(() -> writable(declaration).stream()
                        .filter(member -> rank(member) < 9)
                        .min(Comparator.comparingInt(this::rank)));
    }

    private int rank(Member member) {
        var plain = types.plain(member.type());
        if (plain instanceof TypeRef.AnyJson) {
            return 1;
        }
        if (types.declaration(plain, TypeDecl.EnumDecl.class)
                .filter(declaration -> declaration.values().size() > 1)
                .isPresent()) {
            return 2;
        }
        if (scalar(member, ScalarKind.INT32) || scalar(member, ScalarKind.INT64)) {
            return 3;
        }
        return scalar(member, ScalarKind.BOOLEAN) && !SOFT_DELETION.contains(member.wireName()) ? 4 : 9;
    }

    private JsonNode changed(Member member, String mark) {
        return switch (rank(member)) {
            case 2 ->
                types.declaration(member.type(), TypeDecl.EnumDecl.class).orElseThrow().values().stream()
                        .reduce((first, last) -> last)
                        .orElseThrow();
            case 3 -> IntNode.valueOf(3);
            case 4 -> BooleanNode.TRUE;
            default -> TextNode.valueOf(mark);
        };
    }

    private boolean scalar(Member member, ScalarKind kind) {
        return types.plain(member.type()) instanceof TypeRef.Scalar scalar && scalar.kind() == kind;
    }

    private static List<Member> writable(TypeDecl.ObjectDecl declaration) {
        return declaration.members().stream()
                .filter(member -> member.access() != Access.READ_ONLY)
                .toList();
    }

    /** A value of the configuration, with {@code {unique}} in it replaced by what no other body has. */
    JsonNode unique(JsonNode value) {
        return value.isTextual() && value.asText().contains(UNIQUE)
                ? TextNode.valueOf(value.asText().replace(UNIQUE, markText()))
                : value;
    }

    /** No blanks and no capitals: names are often picky. All of one length, so that none is part of another. */
    private String markText() {
        marks++;
        return "dovetail-" + BodyPlan.RUN + "-" + String.format(java.util.Locale.ROOT, "%05d", marks);
    }
}

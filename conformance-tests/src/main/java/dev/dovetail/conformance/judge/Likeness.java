package dev.dovetail.conformance.judge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.conformance.plan.Types;
import dev.dovetail.conformance.schema.SchemaMessage;
import dev.dovetail.contract.model.Access;
import dev.dovetail.contract.model.Member;
import dev.dovetail.contract.model.ScalarKind;
import dev.dovetail.contract.model.TypeRef;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Compares what was sent with what is stored, and what is stored with what is stored later. */
final class Likeness {
    private final Types types;

    Likeness(Types types) {
        this.types = types;
    }

    /** One member that is not as it should be. */
    record Difference(String member, JsonNode expected, JsonNode actual) {
        String text() {
            return member + ": expected " + SchemaMessage.shown(expected) + ", got " + SchemaMessage.shown(actual);
        }
    }

    /** The first member of {@code sent} that {@code stored} has differently. Members that answers do not have are left out. */
    Optional<Difference> sentAndStored(TypeRef answer, JsonNode sent, JsonNode stored) {
        return first(
                members(answer, member -> member.access() == Access.BOTH && sent.has(member.wireName())),
                sent,
                stored,
                this::holds);
    }

    /**
     * The first member of {@code sent} that {@code stored} does not have at all though its type does. An answer that leaves out
     * most of what was sent is a short one, and says nothing.
     */
    Optional<String> lost(TypeRef answer, JsonNode sent, JsonNode stored) {
        var expected = members(
                        answer,
                        member -> member.access() == Access.BOTH
                                && !sent.path(member.wireName()).isMissingNode()
                                && !sent.path(member.wireName()).isNull())
                .stream()
                .map(Member::wireName)
                .toList();
        var missing = expected.stream().filter(name -> !stored.has(name)).toList();
        return 2 * missing.size() <= expected.size() ? missing.stream().findFirst() : Optional.empty();
    }

    /** The first member that has changed, apart from times that the server sets and the members {@code except}. */
    Optional<Difference> beforeAndAfter(TypeRef answer, JsonNode before, JsonNode after) {
        return first(members(answer, this::stable), before, after, this::alike);
    }

    /** The first writable member that has changed though it was not among those sent. */
    Optional<Difference> unsent(TypeRef answer, JsonNode sent, JsonNode before, JsonNode after) {
        return first(
                members(answer, member -> member.access() == Access.BOTH && !sent.has(member.wireName())),
                before,
                after,
                this::alike);
    }

    /** Equal as values: numbers by size, times by instant, objects without regard to order. */
    boolean alike(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue()) == 0;
        }
        if (one.isTextual() && other.isTextual() && !one.asText().equals(other.asText())) {
            return sameInstant(one.asText(), other.asText());
        }
        if (one.isArray() && other.isArray() && one.size() == other.size()) {
            return IntStream.range(0, one.size()).allMatch(i -> alike(one.get(i), other.get(i)));
        }
        if (one.isObject() && other.isObject() && one.size() == other.size()) {
            return one.properties().stream()
                    .allMatch(member ->
                            other.has(member.getKey()) && alike(member.getValue(), other.get(member.getKey())));
        }
        return one.equals(other);
    }

    /** Whether what is stored has all that was sent: an object may have got further members of the server's own. */
    private boolean holds(JsonNode sent, JsonNode stored) {
        if (sent.isObject() && stored.isObject()) {
            return sent.properties().stream()
                    .allMatch(member -> stored.has(member.getKey())
                            ? holds(member.getValue(), stored.get(member.getKey()))
                            : member.getValue().isNull());
        }
        if (sent.isArray() && stored.isArray() && sent.size() == stored.size()) {
            return IntStream.range(0, sent.size()).allMatch(i -> holds(sent.get(i), stored.get(i)));
        }
        return alike(sent, stored);
    }

    private Optional<Difference> first(
            List<Member> members, JsonNode expected, JsonNode actual, BiPredicate<JsonNode, JsonNode> same) {
        for (var member : members) {
            var one = expected.path(member.wireName());
            var other = actual.path(member.wireName());
            // A member that one of the two leaves out says nothing: whether it must be there is a question of shape.
            if (!one.isMissingNode() && !other.isMissingNode() && !same.test(one, other)) {
                return Optional.of(new Difference(member.wireName(), one, other));
            }
        }
        return Optional.empty();
    }

    private List<Member> members(TypeRef type, Predicate<Member> wanted) {
        return types.object(type).stream()
                .flatMap(declaration -> declaration.members().stream())
                .filter(wanted)
                .toList();
    }

    private boolean stable(Member member) {
        var plain = types.plain(member.type());
        var time = plain instanceof TypeRef.Scalar scalar && scalar.kind() == ScalarKind.DATE_TIME;
        return member.access() == Access.BOTH || (member.access() == Access.READ_ONLY && !time);
    }

    private static boolean sameInstant(String one, String other) {
        if (one.length() < 16 || one.charAt(4) != '-') {
            return false;
        }
        try {
            return OffsetDateTime.parse(one).isEqual(OffsetDateTime.parse(other));
        } catch (DateTimeException e) {
            return false;
        }
    }
}

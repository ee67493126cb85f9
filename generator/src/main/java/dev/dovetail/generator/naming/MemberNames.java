package dev.dovetail.generator.naming;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.Member;
import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.model.TypeId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The Java names of objects' members and of enumerations' constants. */
final class MemberNames {

    /** What a record cannot have as a component (JLS 8.10.1), and what an emitted record has beside its components. */
    static final Set<String> RECORD_METHODS = Set.of(
            "additionalProperties",
            "builder",
            "clone",
            "finalize",
            "getClass",
            "hashCode",
            "notify",
            "notifyAll",
            "toBuilder",
            "toString",
            "wait");

    private static final int LONGEST_NUMBER = 100;

    private final Map<TypeId, Map<String, String>> members = new HashMap<>();
    private final Map<TypeId, List<String>> constants = new HashMap<>();

    private MemberNames() {}

    static MemberNames of(Api api, RenameNotes notes) {
        var names = new MemberNames();
        for (var declaration : api.declarations().values()) {
            if (declaration instanceof TypeDecl.ObjectDecl object) {
                names.members.put(
                        object.id(),
                        memberNames(object, notes.within(object.id().pointer())));
            } else if (declaration instanceof TypeDecl.EnumDecl enumeration) {
                names.constants.put(
                        enumeration.id(),
                        constantNames(enumeration, notes.within(enumeration.id().pointer())));
            }
        }
        return names;
    }

    String member(TypeId object, String wireName) {
        var name = members.getOrDefault(object, Map.of()).get(wireName);
        if (name == null) {
            throw new IllegalArgumentException("no member '" + wireName + "' in " + object.pointer());
        }
        return name;
    }

    List<String> constants(TypeId enumeration) {
        var names = constants.get(enumeration);
        if (names == null) {
            throw new IllegalArgumentException("not an enumeration: " + enumeration.pointer());
        }
        return names;
    }

    private static Map<String, String> memberNames(TypeDecl.ObjectDecl object, RenameNotes notes) {
        var scope = NameScope.ofMembers(RECORD_METHODS);
        var names = new HashMap<String, String>();
        for (var member : inOrderOfClaim(object.members())) {
            var words = Words.of(member.wireName());
            names.put(
                    member.wireName(),
                    notes.claim(
                            scope,
                            words.camel(),
                            new RenameNotes.Named("member", member.wireName(), words.lossy(), member.origin())));
        }
        return names;
    }

    /** A wire name that is its own Java name comes first, then the others by wire name: neighbours do not matter. */
    private static List<Member> inOrderOfClaim(List<Member> members) {
        return members.stream()
                .sorted(Comparator.comparing((Member member) ->
                                !Words.of(member.wireName()).camel().equals(member.wireName()))
                        .thenComparing(Member::wireName))
                .toList();
    }

    private static List<String> constantNames(TypeDecl.EnumDecl enumeration, RenameNotes notes) {
        var scope = NameScope.ofMembers(Set.of("UNKNOWN"));
        var claimed = new String[enumeration.values().size()];
        // By their texts, wherever the document has them.
        IntStream.range(0, claimed.length)
                .boxed()
                .sorted(Comparator.comparing(
                                (Integer index) -> !constant(enumeration, index).equals(text(enumeration, index)))
                        .thenComparing(index -> text(enumeration, index))
                        .thenComparing(Comparator.naturalOrder()))
                .forEach(index -> {
                    var words = words(enumeration.values().get(index));
                    var named = new RenameNotes.Named(
                            "value", text(enumeration, index), words.lossy(), enumeration.origin());
                    claimed[index] = notes.claim(scope, words.constant(), named);
                });
        return List.of(claimed);
    }

    private static String constant(TypeDecl.EnumDecl enumeration, int index) {
        return words(enumeration.values().get(index)).constant();
    }

    private static String text(TypeDecl.EnumDecl enumeration, int index) {
        return enumeration.values().get(index).asText();
    }

    private static Words words(JsonNode value) {
        return value.isTextual() ? Words.ofValue(value.asText()) : ofLiteral(value.asText(), value.isNumber());
    }

    /** {@code VALUE_1}, {@code VALUE_MINUS_1}, {@code VALUE_1_5}; {@code TRUE}. */
    private static Words ofLiteral(String text, boolean number) {
        if (!number) {
            return Words.of(text);
        }
        var exact = new BigDecimal(text);
        // In full a number of ten characters may have a billion digits.
        var plain = Math.abs((long) exact.scale()) <= LONGEST_NUMBER ? exact.toPlainString() : text;
        var words = new ArrayList<String>();
        words.add("value");
        words.addAll(Words.ofValue(plain).words());
        return new Words(words, false);
    }
}

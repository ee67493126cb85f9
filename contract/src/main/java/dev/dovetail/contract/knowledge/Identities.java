package dev.dovetail.contract.knowledge;

import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.Member;
import dev.dovetail.contract.model.ScalarKind;
import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.model.TypeRef;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds in a type the member that a path parameter takes its value from. */
final class Identities {

    private static final List<String> USUAL =
            List.of("id", "uuid", "guid", "identifier", "key", "slug", "code", "name");
    private static final List<String> GENERAL = List.of("itemid", "objectid", "resourceid", "entityid", "recordid");
    private static final Set<String> ENVELOPES = Set.of("data", "result", "response", "item", "payload", "resource");

    /** Many a document says number where it means a whole one. */
    private static final Set<ScalarKind> NAMING = EnumSet.of(
            ScalarKind.STRING,
            ScalarKind.UUID,
            ScalarKind.INT32,
            ScalarKind.INT64,
            ScalarKind.FLOAT,
            ScalarKind.DOUBLE,
            ScalarKind.DECIMAL,
            ScalarKind.URI);

    private static final int DEEPEST_ENVELOPE = 2;

    private final Api api;

    Identities(Api api) {
        this.api = api;
    }

    /**
     * The JSON Pointer to the value, from the beginning of the type.
     *
     * @param parameter the parameter's name
     * @param noun what things of the type are
     */
    Optional<String> pointer(TypeRef type, String parameter, Noun noun) {
        return pointer(type, names(parameter, noun), noun, 0);
    }

    /** Whether the type is a text or a number: it can itself be the value. */
    boolean names(TypeRef type) {
        return SuccessBody.resolved(type, api) instanceof TypeRef.Scalar scalar && NAMING.contains(scalar.kind());
    }

    /** The same names without case and separators, the likeliest first. */
    private static List<String> names(String parameter, Noun noun) {
        var own = String.join("", noun.words());
        var word = Noun.identityWord(parameter);
        var names = new ArrayList<>(List.of(Noun.plain(parameter), word, own + word));
        USUAL.forEach(usual -> {
            names.add(usual);
            names.add(own + usual);
        });
        names.addAll(GENERAL);
        return names;
    }

    private Optional<String> pointer(TypeRef type, List<String> names, Noun noun, int depth) {
        var object = SuccessBody.object(type, api);
        if (object.isEmpty()) {
            return Optional.empty();
        }
        for (var name : names) {
            for (var member : object.get().members()) {
                if (Noun.plain(member.wireName()).equals(name) && names(member.type())) {
                    return Optional.of("/" + escaped(member));
                }
            }
        }
        return depth == DEEPEST_ENVELOPE ? Optional.empty() : inEnvelope(object.get(), names, noun, depth);
    }

    /** In {@code {"data": {"id": 1}}} and {@code {"pet": {"id": 1}}}. */
    private Optional<String> inEnvelope(TypeDecl.ObjectDecl object, List<String> names, Noun noun, int depth) {
        return object.members().stream()
                .filter(member -> ENVELOPES.contains(Noun.plain(member.wireName()))
                        || Noun.of(member.wireName()).equals(noun)
                        || object.members().size() == 1)
                .filter(member -> SuccessBody.object(member.type(), api).isPresent())
                .flatMap(member ->
                        pointer(member.type(), names, noun, depth + 1)
                                .map(rest -> "/" + escaped(member) + rest)
                                .stream())
                .findFirst();
    }

    private static String escaped(Member member) {
        return member.wireName().replace("~", "~0").replace("/", "~1");
    }
}

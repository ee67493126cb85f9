package dev.dovetail.contract.knowledge;

import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.HttpMethod;
import dev.dovetail.contract.model.Member;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.TypeRef;
import java.util.List;
import java.util.Optional;

/** Which operations answer with a list, and where in the answer it stands. */
final class ListedItems {

    private static final List<String> USUAL =
            List.of("results", "items", "data", "values", "entries", "content", "records", "elements", "list", "rows");
    private static final List<String> WRAPPERS = List.of("data", "result", "response", "embedded", "payload");

    private final Api api;

    /**
     * A list in an answer.
     *
     * @param pointer the JSON Pointer of the array
     */
    record Listed(String pointer, TypeRef element) {}

    ListedItems(Api api) {
        this.api = api;
    }

    /** The list that a GET answers with; {@code noun} tells which of several is meant. */
    Optional<Listed> of(Operation operation, Noun noun) {
        return operation.method() == HttpMethod.GET
                ? SuccessBody.type(operation).flatMap(type -> of(type, noun, ""))
                : Optional.empty();
    }

    private Optional<Listed> of(TypeRef type, Noun noun, String pointer) {
        if (SuccessBody.resolved(type, api) instanceof TypeRef.ListOf list) {
            return Optional.of(new Listed(pointer, list.element()));
        }
        var members =
                SuccessBody.object(type, api).map(object -> object.members()).orElse(List.of());
        var lists = members.stream()
                .filter(member -> SuccessBody.resolved(member.type(), api) instanceof TypeRef.ListOf)
                .toList();
        var chosen = lists.stream()
                .filter(list -> Noun.of(list.wireName()).equals(noun))
                .findFirst()
                .or(() -> customary(lists))
                .or(() -> lists.size() == 1 && members.size() <= 4 ? Optional.of(lists.get(0)) : Optional.empty());
        if (chosen.isPresent()) {
            return of(chosen.get().type(), noun, child(pointer, chosen.get()));
        }
        return !pointer.isEmpty()
                ? Optional.empty()
                : members.stream()
                        .filter(member -> WRAPPERS.contains(Noun.plain(member.wireName())))
                        .flatMap(member -> of(member.type(), noun, child(pointer, member)).stream())
                        .findFirst();
    }

    private static Optional<Member> customary(List<Member> lists) {
        return USUAL.stream()
                .flatMap(name -> lists.stream()
                        .filter(list -> Noun.plain(list.wireName()).equals(name)))
                .findFirst();
    }

    private static String child(String pointer, Member member) {
        return pointer + "/" + member.wireName().replace("~", "~0").replace("/", "~1");
    }
}

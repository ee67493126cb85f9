package dev.dovetail.generator.view;

import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.model.TypeId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Which declared types mention a type: what has to learn of it when the type turns out to be special. */
public final class Referrers {

    private final Map<TypeId, List<TypeDecl>> direct = new HashMap<>();
    private final Api api;

    private Referrers(Api api) {
        this.api = api;
        for (var declaration : api.declarations().values()) {
            new LinkedHashSet<>(References.of(declaration, member -> true))
                    .forEach(id -> direct.computeIfAbsent(id, unused -> new ArrayList<>())
                            .add(declaration));
        }
    }

    /** The referrers of each of an API's types. */
    public static Referrers of(Api api) {
        return new Referrers(api);
    }

    /**
     * Asks of every declaration whether it is special, and again of those that mention one that turned out to be,
     * directly or through aliases. So each is asked once, and once more for each type it mentions: a circle ends, and
     * the order of the document does not matter.
     *
     * @param turns whether the declaration is found special only now; to remember that is up to the caller
     */
    public void spread(Predicate<TypeDecl> turns) {
        var pending = new ArrayDeque<>(api.declarations().values());
        for (var next = pending.poll(); next != null; next = pending.poll()) {
            if (turns.test(next)) {
                pending.addAll(mentioning(next.id()));
            }
        }
    }

    /** Those that mention the type; an alias of it comes with those that mention the alias. */
    private Set<TypeDecl> mentioning(TypeId id) {
        var all = new LinkedHashSet<TypeDecl>();
        var pending = new ArrayDeque<>(List.of(id));
        for (var next = pending.poll(); next != null; next = pending.poll()) {
            for (var referrer : direct.getOrDefault(next, List.of())) {
                if (all.add(referrer) && referrer instanceof TypeDecl.AliasDecl) {
                    pending.add(referrer.id());
                }
            }
        }
        return all;
    }
}

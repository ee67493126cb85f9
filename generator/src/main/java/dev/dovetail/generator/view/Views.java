package dev.dovetail.generator.view;

import dev.dovetail.contract.knowledge.DirectionIndex;
import dev.dovetail.contract.model.Access;
import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.Member;
import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.model.TypeId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which declared types are sent, which are received, and which need a type for each direction because
 * {@code readOnly} or {@code writeOnly} members make the two differ.
 */
public final class Views {

    private final Set<TypeId> sent;
    private final Set<TypeId> received;
    private final Set<TypeId> split;

    private Views(Set<TypeId> sent, Set<TypeId> received, Set<TypeId> split) {
        this.sent = sent;
        this.received = received;
        this.split = split;
    }

    /** The views of an API's types. A type that no operation mentions counts as sent and received. */
    public static Views of(Api api) {
        var directions = new DirectionIndex(api);
        var sent = new HashSet<TypeId>();
        var received = new HashSet<TypeId>();
        for (var id : api.declarations().keySet()) {
            var unmentioned = !directions.sent(id) && !directions.received(id);
            if (unmentioned || directions.sent(id)) {
                sent.add(id);
            }
            if (unmentioned || directions.received(id)) {
                received.add(id);
            }
        }
        return new Views(sent, received, split(api, sent, received));
    }

    /** Whether the type travels in this direction. */
    public boolean travels(TypeId id, Direction direction) {
        return (direction == Direction.REQUEST ? sent : received).contains(id);
    }

    /** Whether there is one Java type for requests and another for responses. */
    public boolean split(TypeId id) {
        return split.contains(id);
    }

    /**
     * The view that stands for the type when it is used in this direction. A type that is not split has one view:
     * that of a request if it is ever sent, so that what is sent can tell absent from null.
     */
    public Direction view(TypeId id, Direction direction) {
        if (split.contains(id)) {
            return direction;
        }
        return sent.contains(id) ? Direction.REQUEST : Direction.RESPONSE;
    }

    /** The views that are emitted for the type, at least one. */
    public List<Direction> views(TypeId id) {
        return split.contains(id)
                ? List.of(Direction.RESPONSE, Direction.REQUEST)
                : List.of(view(id, Direction.RESPONSE));
    }

    private static Set<TypeId> split(Api api, Set<TypeId> sent, Set<TypeId> received) {
        var split = new HashSet<TypeId>();
        Referrers.of(api).spread(declaration -> {
            var id = declaration.id();
            return sent.contains(id)
                    && received.contains(id)
                    && !split.contains(id)
                    && (hasOneWayMember(declaration) || mentionsAny(declaration, split))
                    && split.add(id);
        });
        return split;
    }

    private static boolean hasOneWayMember(TypeDecl declaration) {
        return declaration instanceof TypeDecl.ObjectDecl object
                && object.members().stream().map(Member::access).anyMatch(access -> access != Access.BOTH);
    }

    private static boolean mentionsAny(TypeDecl declaration, Set<TypeId> ids) {
        return References.of(declaration, member -> true).stream().anyMatch(ids::contains);
    }
}

package dev.dovetail.contract.knowledge;

import dev.dovetail.contract.model.Access;
import dev.dovetail.contract.model.AdditionalMembers;
import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.Content;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.model.TypeId;
import dev.dovetail.contract.model.TypeRef;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which declared types are sent in requests and which are received in responses, members of members included. A member
 * that is read-only takes its type into no request, one that is write-only into no response. Of webhooks and callbacks the
 * body counts as received, and what answers them as sent, as it is for everybody but the API's owner.
 */
public final class DirectionIndex {

    private final Set<TypeId> sent;
    private final Set<TypeId> received;

    /** Knows the directions of an API's types. */
    public DirectionIndex(Api api) {
        var requests = new Reach(api, Access.READ_ONLY);
        var answers = new Reach(api, Access.WRITE_ONLY);
        api.operations().forEach(operation -> start(operation, requests, answers));
        // who owns the API owns what is read-only: it sends that in events, and reads in their answers what others may
        // write
        api.events().forEach(event -> start(event, answers, requests));
        this.sent = requests.all();
        this.received = answers.all();
    }

    private static void start(Operation operation, Reach requests, Reach answers) {
        operation.parameters().forEach(parameter -> requests.start(parameter.type()));
        operation.requestBody().ifPresent(body -> body.contents().forEach(requests::start));
        for (var response : operation.responses()) {
            response.contents().forEach(answers::start);
            response.headers().forEach(header -> answers.start(header.type()));
        }
    }

    /** Whether any request can carry the type. */
    public boolean sent(TypeId id) {
        return sent.contains(id);
    }

    /** Whether any response can carry the type. */
    public boolean received(TypeId id) {
        return received.contains(id);
    }

    /** Both answers in one. */
    public Direction direction(TypeId id) {
        if (sent(id)) {
            return received(id) ? Direction.BOTH : Direction.SENT;
        }
        return received(id) ? Direction.RECEIVED : Direction.NEITHER;
    }

    /** Everything that can be reached from some uses of types. */
    private static final class Reach implements TypeRef.Visitor<Void>, TypeDecl.Visitor<Void> {

        private final Api api;
        private final Access excluded;
        private final Set<TypeId> reached = new LinkedHashSet<>();
        private final Deque<TypeId> pending = new ArrayDeque<>();

        Reach(Api api, Access excluded) {
            this.api = api;
            this.excluded = excluded;
        }

        void start(Content content) {
            content.type().ifPresent(this::start);
        }

        void start(TypeRef type) {
            type.accept(this);
        }

        Set<TypeId> all() {
            for (var next = pending.poll(); next != null; next = pending.poll()) {
                api.declaration(next).accept(this);
            }
            return reached;
        }

        private void reach(TypeId id) {
            if (reached.add(id)) {
                pending.add(id);
            }
        }

        @Override
        public Void objectDecl(TypeDecl.ObjectDecl decl) {
            decl.members().stream()
                    .filter(member -> member.access() != excluded)
                    .forEach(member -> start(member.type()));
            if (decl.additional() instanceof AdditionalMembers.Declared declared) {
                start(declared.type());
            }
            return null;
        }

        @Override
        public Void unionDecl(TypeDecl.UnionDecl decl) {
            decl.variants().forEach(this::start);
            return null;
        }

        @Override
        public Void aliasDecl(TypeDecl.AliasDecl decl) {
            start(decl.target());
            return null;
        }

        @Override
        public Void named(TypeRef.Named type) {
            reach(type.id());
            return null;
        }

        @Override
        public Void listOf(TypeRef.ListOf type) {
            return type.element().accept(this);
        }

        @Override
        public Void mapOf(TypeRef.MapOf type) {
            return type.value().accept(this);
        }

        @Override
        public Void nullableOf(TypeRef.NullableOf type) {
            return type.type().accept(this);
        }

        @Override
        public Void enumDecl(TypeDecl.EnumDecl decl) {
            return null;
        }

        @Override
        public Void scalar(TypeRef.Scalar type) {
            return null;
        }

        @Override
        public Void binary(TypeRef.Binary type) {
            return null;
        }

        @Override
        public Void anyJson(TypeRef.AnyJson type) {
            return null;
        }
    }
}

package dev.dovetail.generator.emit;

import com.palantir.javapoet.CodeBlock;
import dev.dovetail.contract.model.AdditionalMembers;
import dev.dovetail.contract.model.Bounds;
import dev.dovetail.contract.model.Member;
import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.model.TypeId;
import dev.dovetail.contract.model.TypeRef;
import dev.dovetail.generator.view.Direction;
import dev.dovetail.generator.view.Referrers;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Which declared types have anything to check, in themselves or in what they hold. */
final class ValidatedTypes {

    private final GenerationContext context;
    private final Set<Key> validated = new HashSet<>();

    ValidatedTypes(GenerationContext context) {
        this.context = context;
        Referrers.of(context.api()).spread(this::turns);
    }

    private boolean turns(TypeDecl declaration) {
        var turned = false;
        for (var view : context.views().views(declaration.id())) {
            var key = new Key(declaration.id(), view);
            turned |= !validated.contains(key) && checks(declaration, view) && validated.add(key);
        }
        return turned;
    }

    boolean contains(TypeId id, Direction direction) {
        return validated.contains(new Key(id, context.views().view(id, direction)));
    }

    private boolean checks(TypeDecl declaration, Direction view) {
        return declaration.accept(new TypeDecl.Visitor<>() {
            @Override
            public Boolean objectDecl(TypeDecl.ObjectDecl decl) {
                return !decl.bounds().equals(Bounds.NONE)
                        || types(decl, view).anyMatch(type -> !chain(type, view).isEmpty());
            }

            @Override
            public Boolean enumDecl(TypeDecl.EnumDecl decl) {
                return false;
            }

            /** A variant that nobody knows is a violation. */
            @Override
            public Boolean unionDecl(TypeDecl.UnionDecl decl) {
                return true;
            }

            @Override
            public Boolean aliasDecl(TypeDecl.AliasDecl decl) {
                return false;
            }
        });
    }

    private CodeBlock chain(TypeRef type, Direction view) {
        return new CheckChain(context, this, view, PatternConstants.IN_PLACE).of(type);
    }

    private static Stream<TypeRef> types(TypeDecl.ObjectDecl decl, Direction view) {
        var named = decl.members().stream()
                .filter(member -> view.carries(member.access()))
                .map(Member::type);
        return decl.additional() instanceof AdditionalMembers.Declared declared
                ? Stream.concat(named, Stream.of(declared.type()))
                : named;
    }

    private record Key(TypeId id, Direction view) {}
}

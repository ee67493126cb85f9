package dev.dovetail.generator.emit.operation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.dovetail.contract.knowledge.Pagination;
import dev.dovetail.contract.knowledge.PaginationIndex;
import dev.dovetail.contract.model.Content;
import dev.dovetail.contract.model.Member;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.model.TypeRef;
import dev.dovetail.generator.emit.GenerationContext;
import dev.dovetail.generator.emit.Literals;
import dev.dovetail.generator.view.Direction;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds out how the pages of an operation's list are followed in Java. */
final class PagesPlanner {

    private final GenerationContext context;
    private final PaginationIndex index;

    PagesPlanner(GenerationContext context) {
        this.context = context;
        this.index = new PaginationIndex(context.api());
    }

    /** Empty where the operation is no list of pages, or has several outcomes. */
    Optional<PagesPlan> plan(Operation operation, List<Success> successes) {
        if (successes.size() != 1 || successes.get(0).payload().isEmpty()) {
            return Optional.empty();
        }
        return successes.get(0).response().contents().stream()
                .filter(Content::json)
                .findFirst()
                .flatMap(Content::type)
                .flatMap(page -> index.pagination(operation).flatMap(found -> plan(found, page)));
    }

    private Optional<PagesPlan> plan(Pagination pagination, TypeRef page) {
        var list = items(pagination, page);
        if (!(list.map(context.types()::resolve).map(TypeRef::withoutNull).orElse(null)
                instanceof TypeRef.ListOf items)) {
            return Optional.empty();
        }
        var element = context.types().boxed(items.element(), Direction.RESPONSE);
        var accessor = pagination
                .items()
                .map(name -> accessor(page, name))
                .orElseGet(() -> CodeBlock.of("$T.identity()", Function.class));
        return Optional.of(pagination.accept(new ToPlan(page, element, accessor)));
    }

    private Optional<TypeRef> items(Pagination pagination, TypeRef page) {
        return pagination
                .items()
                .map(name ->
                        object(page).flatMap(envelope -> member(envelope, name)).map(Member::type))
                .orElse(Optional.of(page));
    }

    private Optional<TypeDecl.ObjectDecl> object(TypeRef page) {
        return context.types()
                .declaration(page)
                .filter(TypeDecl.ObjectDecl.class::isInstance)
                .map(TypeDecl.ObjectDecl.class::cast);
    }

    private static Optional<Member> member(TypeDecl.ObjectDecl object, String name) {
        return object.members().stream()
                .filter(member -> member.wireName().equals(name) && Direction.RESPONSE.carries(member.access()))
                .findFirst();
    }

    private CodeBlock accessor(TypeRef page, String member) {
        var envelope = object(page).orElseThrow();
        var type = (ClassName) context.types().of(page, Direction.RESPONSE);
        return CodeBlock.of("$T::$N", type, context.names().member(envelope.id(), member));
    }

    private final class ToPlan implements Pagination.Visitor<PagesPlan> {

        private final TypeRef page;
        private final TypeName element;
        private final CodeBlock items;

        ToPlan(TypeRef page, TypeName element, CodeBlock items) {
            this.page = page;
            this.element = element;
            this.items = items;
        }

        @Override
        public PagesPlan nextLink(Pagination.NextLink pagination) {
            return plan("byNextLink", Optional.empty(), Optional.of(pagination.next()));
        }

        @Override
        public PagesPlan offset(Pagination.Offset pagination) {
            return plan("byOffset", Optional.of(pagination.parameter()), Optional.empty());
        }

        @Override
        public PagesPlan pageNumber(Pagination.PageNumber pagination) {
            return plan("byPageNumber", Optional.of(pagination.parameter()), Optional.empty());
        }

        @Override
        public PagesPlan cursor(Pagination.Cursor pagination) {
            return plan("byCursor", Optional.of(pagination.parameter()), Optional.of(pagination.next()));
        }

        private PagesPlan plan(String strategy, Optional<String> parameter, Optional<String> next) {
            return new PagesPlan(
                    strategy,
                    parameter.map(Literals::string),
                    element,
                    items,
                    next.map(member -> accessor(page, member)));
        }
    }
}

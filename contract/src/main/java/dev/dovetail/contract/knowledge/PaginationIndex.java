package dev.dovetail.contract.knowledge;

import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.Content;
import dev.dovetail.contract.model.HttpMethod;
import dev.dovetail.contract.model.Member;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.Parameter;
import dev.dovetail.contract.model.ParameterLocation;
import dev.dovetail.contract.model.ScalarKind;
import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.model.TypeRef;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which operations list things page by page, and how. Known by customary names, with {@code _}, {@code -} and case left
 * out of account, since OpenAPI has no word for it; a link is preferred, because the server makes it.
 */
public final class PaginationIndex {

    private static final Set<String> LINKS =
            Set.of("next", "nexturl", "nextlink", "nexturi", "nextpage", "nextpageurl");
    private static final Set<String> CURSORS =
            Set.of("cursor", "after", "startingafter", "pagetoken", "nexttoken", "continuationtoken");
    private static final Set<String> NEXT_CURSORS =
            Set.of("next", "nextcursor", "nextpagetoken", "nexttoken", "continuationtoken", "endcursor", "cursor");
    private static final Set<String> OFFSETS = Set.of("offset", "skip");
    private static final Set<String> PAGE_NUMBERS = Set.of("page", "pagenumber");
    private static final List<String> ITEMS = List.of("results", "items", "data", "values", "entries");

    private final Api api;

    /** Knows the lists of an API. */
    public PaginationIndex(Api api) {
        this.api = api;
    }

    /** How the operation's pages are followed; empty where it is no list of pages. */
    public Optional<Pagination> pagination(Operation operation) {
        if (operation.method() != HttpMethod.GET) {
            return Optional.empty();
        }
        return operation
                .response(200)
                .flatMap(response ->
                        response.contents().stream().filter(Content::json).findFirst())
                .flatMap(Content::type)
                .map(this::resolved)
                .flatMap(page -> pagination(operation, page));
    }

    private Optional<Pagination> pagination(Operation operation, TypeRef page) {
        if (page instanceof TypeRef.ListOf) {
            return counted(operation, Optional.empty());
        }
        return object(page)
                .flatMap(envelope ->
                        items(envelope).flatMap(items -> pagination(operation, envelope, items.wireName())));
    }

    private Optional<Pagination> pagination(Operation operation, TypeDecl.ObjectDecl page, String items) {
        return link(page)
                .<Pagination>map(next -> new Pagination.NextLink(Optional.of(items), next.wireName()))
                .or(() -> cursor(operation, page, items))
                .or(() -> counted(operation, Optional.of(items)))
                .or(() -> untypedLink(page).map(next -> new Pagination.NextLink(Optional.of(items), next.wireName())));
    }

    private Optional<Pagination> cursor(Operation operation, TypeDecl.ObjectDecl page, String items) {
        return parameter(operation, CURSORS)
                .flatMap(parameter -> member(page, NEXT_CURSORS)
                        .filter(next -> resolved(next.type()) instanceof TypeRef.Scalar)
                        .map(next -> new Pagination.Cursor(Optional.of(items), parameter.name(), next.wireName())));
    }

    private Optional<Pagination> counted(Operation operation, Optional<String> items) {
        return integer(operation, OFFSETS)
                .<Pagination>map(parameter -> new Pagination.Offset(items, parameter.name()))
                .or(() -> integer(operation, PAGE_NUMBERS)
                        .map(parameter -> new Pagination.PageNumber(items, parameter.name())));
    }

    private Optional<Member> link(TypeDecl.ObjectDecl page) {
        return member(page, LINKS).filter(next -> kind(next.type(), ScalarKind.URI));
    }

    /** A text that is called a link: believed where nothing else tells how to go on. */
    private Optional<Member> untypedLink(TypeDecl.ObjectDecl page) {
        return member(page, LINKS).filter(next -> kind(next.type(), ScalarKind.STRING));
    }

    /** The list that has a customary name, or the only one there is. */
    private Optional<Member> items(TypeDecl.ObjectDecl page) {
        var lists = page.members().stream()
                .filter(member -> resolved(member.type()) instanceof TypeRef.ListOf)
                .toList();
        return ITEMS.stream()
                .flatMap(name ->
                        lists.stream().filter(list -> simple(list.wireName()).equals(name)))
                .findFirst()
                .or(() -> lists.size() == 1 ? Optional.of(lists.get(0)) : Optional.empty());
    }

    private static Optional<Member> member(TypeDecl.ObjectDecl page, Set<String> names) {
        return page.members().stream()
                .filter(member -> names.contains(simple(member.wireName())))
                .findFirst();
    }

    private Optional<Parameter> integer(Operation operation, Set<String> names) {
        return parameter(operation, names)
                .filter(parameter ->
                        kind(parameter.type(), ScalarKind.INT32) || kind(parameter.type(), ScalarKind.INT64));
    }

    private static Optional<Parameter> parameter(Operation operation, Set<String> names) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.in() == ParameterLocation.QUERY)
                .filter(parameter -> names.contains(simple(parameter.name())))
                .findFirst();
    }

    private boolean kind(TypeRef type, ScalarKind kind) {
        return resolved(type) instanceof TypeRef.Scalar scalar && scalar.kind() == kind;
    }

    private Optional<TypeDecl.ObjectDecl> object(TypeRef type) {
        return type instanceof TypeRef.Named named && api.declaration(named.id()) instanceof TypeDecl.ObjectDecl object
                ? Optional.of(object)
                : Optional.empty();
    }

    /** Without null and aliases; lowering leaves no alias of itself. */
    private TypeRef resolved(TypeRef type) {
        var target = type.withoutNull();
        return target instanceof TypeRef.Named named && api.declaration(named.id()) instanceof TypeDecl.AliasDecl alias
                ? resolved(alias.target())
                : target;
    }

    private static String simple(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[_\\-.$]", "");
    }
}

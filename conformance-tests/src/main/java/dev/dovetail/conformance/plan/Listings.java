package dev.dovetail.conformance.plan;

import dev.dovetail.conformance.configuration.PaginationRules;
import dev.dovetail.contract.knowledge.Pagination;
import dev.dovetail.contract.knowledge.PaginationIndex;
import dev.dovetail.contract.knowledge.ResourceIndex;
import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.HttpMethod;
import dev.dovetail.contract.model.Member;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.Parameter;
import dev.dovetail.contract.model.ParameterLocation;
import dev.dovetail.contract.model.ScalarKind;
import dev.dovetail.contract.model.TypeRef;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The lists of a document, known by customary names, since OpenAPI has no words for them. Immutable. */
public final class Listings {
    private static final Set<String> SIZES =
            Set.of("limit", "size", "pagesize", "perpage", "pagelimit", "maxresults", "maxitems", "top", "take");
    private static final Set<String> TOTALS = Set.of(
            "count", "total", "totalcount", "totalitems", "totalresults", "totalelements", "totalsize", "totalrecords");
    private static final Set<String> PREVIOUS =
            Set.of("previous", "prev", "previousurl", "prevurl", "previouslink", "prevlink", "previouspage");
    private static final Set<String> NEXT = Set.of("next", "nexturl", "nextlink", "nextpage");
    private static final Set<String> WRAPPERS =
            Set.of("links", "meta", "metadata", "pagination", "paging", "page", "pageinfo", "cursor");

    private final Types types;
    private final PaginationIndex paginations;
    private final Map<String, Listing> known = new HashMap<>();

    /** The lists of this document, as far as it tells. */
    public Listings(Api api) {
        this(api, PaginationRules.NONE);
    }

    /**
     * The lists of this document, corrected by the configuration.
     *
     * @throws dev.dovetail.conformance.configuration.SettingsMismatchException if that names what the document does not have
     */
    public Listings(Api api, PaginationRules rules) {
        this.types = new Types(api);
        this.paginations = new PaginationIndex(api);
        var resources = new ResourceIndex(api);
        for (var operation : api.operations()) {
            if (operation.method() == HttpMethod.GET && types.lists(operation)) {
                var parameter = resources.resource(operation).flatMap(resource -> resource.itemParameter());
                listing(operation, parameter).ifPresent(listing -> known.put(operation.label(), listing));
            }
        }
        new ListCorrections(api, types).apply(rules.byOperation(), known);
    }

    /** What is known of an operation as a list; empty if it does not list. */
    public Optional<Listing> of(Operation operation) {
        return Optional.ofNullable(known.get(operation.label()));
    }

    /** The paths of all lists. */
    public List<String> paths() {
        return known.values().stream()
                .map(listing -> listing.operation().path().text())
                .sorted()
                .toList();
    }

    private Optional<Listing> listing(Operation operation, Optional<String> itemParameter) {
        return types.answer(operation).flatMap(page -> {
            if (types.plain(page) instanceof TypeRef.ListOf list) {
                return Optional.of(listing(operation, "", list.element(), itemParameter));
            }
            var pagination = paginations.pagination(operation).flatMap(Pagination::items);
            var member = pagination.flatMap(name -> member(page, name)).or(() -> types.items(page));
            return member.filter(items -> types.plain(items.type()) instanceof TypeRef.ListOf)
                    .map(items -> listing(
                            operation,
                            "/" + items.wireName(),
                            ((TypeRef.ListOf) types.plain(items.type())).element(),
                            itemParameter));
        });
    }

    private Listing listing(Operation operation, String items, TypeRef item, Optional<String> itemParameter) {
        return new Listing(
                operation,
                items,
                item,
                follow(operation),
                query(operation).filter(this::whole).filter(is(SIZES)).findFirst(),
                pointer(operation, TOTALS),
                pointer(operation, PREVIOUS),
                itemParameter);
    }

    private Follow follow(Operation operation) {
        return paginations
                .pagination(operation)
                .map(pagination -> pagination.accept(new Ways(operation)))
                .or(() -> pointer(operation, NEXT).map(Follow.Link::new))
                .orElseGet(Follow.HeadOnly::new);
    }

    /** The ways that the contract knows, with the document's parameters. */
    private record Ways(Operation operation) implements Pagination.Visitor<Follow> {
        @Override
        public Follow nextLink(Pagination.NextLink pagination) {
            return new Follow.Link("/" + pagination.next());
        }

        @Override
        public Follow offset(Pagination.Offset pagination) {
            return new Follow.Offset(parameter(pagination.parameter()));
        }

        @Override
        public Follow pageNumber(Pagination.PageNumber pagination) {
            return new Follow.PageNumber(parameter(pagination.parameter()));
        }

        @Override
        public Follow cursor(Pagination.Cursor pagination) {
            return new Follow.Cursor(parameter(pagination.parameter()), "/" + pagination.next());
        }

        private Parameter parameter(String name) {
            return query(operation)
                    .filter(parameter -> parameter.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Where a member of one of these names stands in a page, or in what a page wraps its words about paging in. */
    private Optional<String> pointer(Operation operation, Set<String> names) {
        var members = types.answer(operation).map(this::members).orElse(List.of());
        var direct = members.stream()
                .filter(member -> names.contains(simple(member.wireName())))
                .filter(member -> types.plain(member.type()) instanceof TypeRef.Scalar)
                .map(member -> "/" + member.wireName());
        var wrapped = members.stream()
                .filter(member -> WRAPPERS.contains(simple(member.wireName())))
                .flatMap(wrapper -> members(wrapper.type()).stream()
                        .filter(member -> names.contains(simple(member.wireName())))
                        .filter(member -> types.plain(member.type()) instanceof TypeRef.Scalar)
                        .map(member -> "/" + wrapper.wireName() + "/" + member.wireName()));
        return Stream.concat(direct, wrapped).findFirst();
    }

    private List<Member> members(TypeRef type) {
        return types.object(type).map(object -> object.members()).orElse(List.of());
    }

    private Optional<Member> member(TypeRef type, String name) {
        return members(type).stream()
                .filter(member -> member.wireName().equals(name))
                .findFirst();
    }

    private boolean whole(Parameter parameter) {
        return types.plain(parameter.type()) instanceof TypeRef.Scalar scalar
                && (scalar.kind() == ScalarKind.INT32 || scalar.kind() == ScalarKind.INT64);
    }

    private static java.util.function.Predicate<Parameter> is(Set<String> names) {
        return parameter -> names.contains(simple(parameter.name()));
    }

    static Stream<Parameter> query(Operation operation) {
        return operation.parameters().stream().filter(parameter -> parameter.in() == ParameterLocation.QUERY);
    }

    /** A name without what people put between its words. */
    static String simple(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[_\\-.$\\[\\]]", "");
    }
}

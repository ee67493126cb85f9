package dev.dovetail.conformance.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.dovetail.conformance.result.Mode;
import dev.dovetail.contract.model.Access;
import dev.dovetail.contract.model.Member;
import dev.dovetail.contract.model.Parameter;
import dev.dovetail.contract.model.ScalarKind;
import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a list can be asked for by its query: pages that make no sense, some of its items, another order. */
final class ListQuestions {
    private static final int MOST_FILTERS = 3;
    private static final Set<String> OFFSETS = Set.of("offset", "skip", "start", "startindex");
    private static final Set<String> PAGES = Set.of("page", "pagenumber", "pageno", "pagenum");
    private static final Set<String> CURSORS =
            Set.of("cursor", "pagetoken", "nexttoken", "continuationtoken", "startingafter", "pagecursor", "marker");
    private static final Set<String> SORTS =
            Set.of("sort", "sortby", "sortfield", "order", "orderby", "orderfield", "ordering");
    private static final Set<String> SEARCHES = Set.of("search", "q", "searchterm", "searchtext", "searchquery");
    /** Names that say how to show things rather than which. */
    private static final Set<String> SHOWING = Set.of(
            "fields",
            "format",
            "expand",
            "include",
            "embed",
            "view",
            "version",
            "locale",
            "lang",
            "language",
            "timezone");
    /** Names of truth values that widen a list rather than narrow it. */
    private static final Set<String> WIDENING =
            Set.of("deleted", "isdeleted", "archived", "isarchived", "hidden", "inactive", "all", "trashed");

    private static final Pattern PROMISE = Pattern.compile(
            "\\b(only|filter\\w*|whose|restrict\\w*|limited to|match\\w*|with (this|the given|the specified))\\b",
            Pattern.CASE_INSENSITIVE);

    /** What a truth value says that asks for more or less of each item: {@code whether to include the events}. */
    private static final Pattern SHOWS = Pattern.compile(
            "\\bwhether (or not )?to (include|show|add|expand|embed|return)\\b", Pattern.CASE_INSENSITIVE);

    private final Workshop workshop;
    private final Types types;
    private final Listing listing;

    ListQuestions(Workshop workshop, Listing listing) {
        this.workshop = workshop;
        this.types = workshop.types();
        this.listing = listing;
    }

    List<Probe.Odd> odd() {
        var odd = new ArrayList<Probe.Odd>();
        var most = workshop.target().mode() == Mode.FULL ? 1_000_000 : 1_000;
        listing.size().ifPresent(size -> odd(odd, size, 0, -1, most, "dovetail"));
        named(OFFSETS).ifPresent(offset -> odd(odd, offset, -1, 1_000_000_000, "dovetail"));
        named(PAGES).ifPresent(page -> odd(odd, page, 0, 1_000_000_000, "dovetail"));
        named(CURSORS).ifPresent(cursor -> odd(odd, cursor, "dovetail-no-cursor"));
        return odd;
    }

    private static void odd(List<Probe.Odd> odd, Parameter parameter, Object... values) {
        for (var value : values) {
            odd.add(new Probe.Odd(
                    parameter,
                    value instanceof Integer number ? IntNode.valueOf(number) : TextNode.valueOf(value.toString())));
        }
    }

    List<Probe.Filter> filters() {
        var filters = new ArrayList<Probe.Filter>();
        Listings.query(listing.operation())
                .filter(parameter -> !taken(parameter))
                .flatMap(parameter -> member(parameter).stream()
                        .map(member ->
                                new Probe.Filter(parameter, member.wireName(), Optional.empty(), promised(parameter))))
                .limit(MOST_FILTERS)
                .forEach(filter -> {
                    filters.add(new Probe.Filter(
                            filter.parameter(),
                            filter.member(),
                            Optional.of(another(filter.parameter())),
                            filter.promised()));
                    filters.add(filter);
                });
        return filters;
    }

    /** Whether a parameter has another task than to filter, or is sent with a value of the configuration. */
    private boolean taken(Parameter parameter) {
        var name = Listings.simple(parameter.name());
        var configured = workshop.target()
                .fixtures()
                .forParameter(listing.operation(), "query", parameter.name())
                .isPresent();
        return parameter.required()
                || configured
                || listing.size().filter(parameter::equals).isPresent()
                || Stream.of(OFFSETS, PAGES, CURSORS, SORTS, SEARCHES, SHOWING).anyMatch(names -> names.contains(name));
    }

    /** The member of the items that a parameter is called after and whose type it has. */
    private Optional<Member> member(Parameter parameter) {
        var name = Listings.simple(parameter.name()).replaceFirst("^filter", "");
        return members()
                .filter(member -> member.access() != Access.WRITE_ONLY)
                .filter(member -> Listings.simple(member.wireName()).equals(name))
                .filter(member -> comparable(parameter, member))
                .findFirst();
    }

    private boolean comparable(Parameter parameter, Member member) {
        var mine = types.plain(parameter.type());
        var its = types.plain(member.type());
        if (types.declaration(mine, TypeDecl.EnumDecl.class).isPresent()) {
            return types.declaration(its, TypeDecl.EnumDecl.class).isPresent()
                    || (its instanceof TypeRef.Scalar scalar && scalar.kind() == ScalarKind.STRING);
        }
        if (!(mine instanceof TypeRef.Scalar scalar)) {
            return false;
        }
        return switch (scalar.kind()) {
            case BOOLEAN -> kind(its, ScalarKind.BOOLEAN) && narrows(parameter);
            case INT32, INT64 -> kind(its, ScalarKind.INT32) || kind(its, ScalarKind.INT64);
            case STRING, UUID ->
                kind(its, ScalarKind.STRING)
                        || kind(its, ScalarKind.UUID)
                        || types.declaration(its, TypeDecl.EnumDecl.class).isPresent();
            default -> false;
        };
    }

    /** Whether a truth value chooses among the items, as far as its name and its description tell. */
    private static boolean narrows(Parameter parameter) {
        return !WIDENING.contains(Listings.simple(parameter.name()))
                && parameter
                        .docs()
                        .description()
                        .filter(text -> SHOWS.matcher(text).find())
                        .isEmpty();
    }

    /** A value that few items have, if any. */
    private JsonNode another(Parameter parameter) {
        var words = types.declaration(parameter.type(), TypeDecl.EnumDecl.class);
        if (words.isPresent() && !words.get().values().isEmpty()) {
            return words.get().values().get(words.get().values().size() - 1);
        }
        var plain = types.plain(parameter.type());
        if (kind(plain, ScalarKind.BOOLEAN)) {
            return BooleanNode.TRUE;
        }
        if (kind(plain, ScalarKind.UUID)) {
            return TextNode.valueOf("0192d7a4-d0ed-7a11-8d0e-7a1100000000");
        }
        return kind(plain, ScalarKind.STRING)
                ? TextNode.valueOf("dovetail-names-nothing")
                : IntNode.valueOf(2_147_480_011);
    }

    private static boolean promised(Parameter parameter) {
        return parameter
                .docs()
                .description()
                .filter(text -> PROMISE.matcher(text).find())
                .isPresent();
    }

    /** One order, and the same the other way round if the document has that: of a member whose values have one order only. */
    List<Probe.Sort> sorts() {
        var parameter = named(SORTS);
        var words = parameter.map(this::words).orElse(List.of());
        for (var word : words) {
            var member = members()
                    .filter(one -> one.wireName().equals(bare(word)))
                    .filter(this::ordered)
                    .findFirst();
            if (member.isPresent()) {
                return words.stream()
                        .filter(other -> bare(other).equals(bare(word)))
                        .limit(2)
                        .map(other -> new Probe.Sort(
                                parameter.get(), other, member.get().wireName(), direction(other, words)))
                        .toList();
            }
        }
        return List.of();
    }

    private List<String> words(Parameter parameter) {
        return types.declaration(parameter.type(), TypeDecl.EnumDecl.class).stream()
                .flatMap(declaration -> declaration.values().stream())
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .toList();
    }

    /** What is left of a word without what says which way. */
    private static String bare(String word) {
        return word.replaceFirst("^[-+]", "").replaceFirst("(?i)[_:. ](asc|desc)(ending)?$", "");
    }

    /** Down if the word says so; up if it says so or there is another for down; else nobody knows. */
    private static Optional<Probe.Direction> direction(String word, List<String> words) {
        var small = word.toLowerCase(Locale.ROOT);
        if (small.startsWith("-") || small.matches(".*[_:. ]desc(ending)?")) {
            return Optional.of(Probe.Direction.DOWN);
        }
        return small.startsWith("+") || small.matches(".*[_:. ]asc(ending)?") || words.contains("-" + word)
                ? Optional.of(Probe.Direction.UP)
                : Optional.empty();
    }

    private boolean ordered(Member member) {
        return types.plain(member.type()) instanceof TypeRef.Scalar scalar
                && Set.of(
                                ScalarKind.INT32,
                                ScalarKind.INT64,
                                ScalarKind.FLOAT,
                                ScalarKind.DOUBLE,
                                ScalarKind.DECIMAL,
                                ScalarKind.DATE_TIME,
                                // Of texts only the run's own marks are compared, which every collation orders alike.
                                ScalarKind.STRING)
                        .contains(scalar.kind());
    }

    List<Probe.Search> searches() {
        return named(SEARCHES).filter(parameter -> kind(types.plain(parameter.type()), ScalarKind.STRING)).stream()
                .map(parameter -> new Probe.Search(parameter, "dovetail"))
                .toList();
    }

    private Optional<Parameter> named(Set<String> names) {
        return Listings.query(listing.operation())
                .filter(parameter -> names.contains(Listings.simple(parameter.name())))
                .findFirst();
    }

    private Stream<Member> members() {
        return types.object(listing.item()).stream().flatMap(object -> object.members().stream());
    }

    private static boolean kind(TypeRef type, ScalarKind kind) {
        return type instanceof TypeRef.Scalar scalar && scalar.kind() == kind;
    }
}

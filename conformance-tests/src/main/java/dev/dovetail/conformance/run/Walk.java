package dev.dovetail.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.dovetail.conformance.plan.Follow;
import dev.dovetail.conformance.plan.Listing;
import dev.dovetail.conformance.plan.RequestPlan;
import dev.dovetail.contract.model.Parameter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/** Goes from a page of a list to the next, as far as there are any. Used once, by one thread. */
final class Walk implements Follow.Visitor<Optional<WireRequest>> {
    /** How many pages with nothing new on them are looked at before there is no point in going on. */
    private static final int BARREN = 5;

    private final Listing listing;
    private final WireRequest first;
    private final Rendering rendering;
    private final Function<WireRequest, Answer> sending;
    private final List<Answer> pages = new ArrayList<>();
    private final Set<String> asked = new HashSet<>();
    private final Set<String> seen = new HashSet<>();
    private int barren;
    private OptionalInt numbered = OptionalInt.empty();

    Walk(Listing listing, WireRequest first, Rendering rendering, Function<WireRequest, Answer> sending) {
        this.listing = listing;
        this.first = first;
        this.rendering = rendering;
        this.sending = sending;
    }

    /** The pages, the first of which was answered already; at most so many. */
    List<Answer> from(Answer answer, int most) {
        asked.add(first.url());
        take(answer);
        while (pages.size() < most && barren < BARREN) {
            var next = rows(last()).isEmpty() ? Optional.<WireRequest>empty() : following();
            if (next.isEmpty() || !asked.add(next.get().url())) {
                break;
            }
            var page = sending.apply(next.get());
            if (isPastTheEnd(page)) {
                break;
            }
            take(page);
        }
        return List.copyOf(pages);
    }

    private void take(Answer page) {
        pages.add(page);
        var fresh = false;
        for (var row : rows(page).orElse(List.of())) {
            fresh |= seen.add(listing.identity(row).orElseGet(row::toString));
        }
        barren = fresh ? 0 : barren + 1;
    }

    private Answer last() {
        return pages.get(pages.size() - 1);
    }

    private Optional<List<JsonNode>> rows(Answer page) {
        return page.succeeded() ? page.json().flatMap(listing::rows) : Optional.empty();
    }

    private Optional<WireRequest> following() {
        var link = Links.next(listing, last());
        return link.isPresent() ? follow(link.get()) : listing.follow().accept(this);
    }

    /** A link to another server is followed at the one that is tested, which is the only one that gets to see credentials. */
    private Optional<WireRequest> follow(String link) {
        return rendering
                .follow(first, link)
                .or(() -> rendering.follow(first, link.replaceFirst("^[a-zA-Z][\\w+.-]*://[^/?#]*", "")));
    }

    /** Where pages are counted nothing but an answer without items tells that there is no other. */
    private boolean isPastTheEnd(Answer page) {
        var counted = listing.follow() instanceof Follow.Offset || listing.follow() instanceof Follow.PageNumber;
        return counted
                && Links.next(listing, last()).isEmpty()
                && (page.status() / 100 == 4 || rows(page).filter(List::isEmpty).isPresent());
    }

    @Override
    public Optional<WireRequest> link(Follow.Link follow) {
        return Optional.empty();
    }

    @Override
    public Optional<WireRequest> headOnly(Follow.HeadOnly follow) {
        return Optional.empty();
    }

    @Override
    public Optional<WireRequest> cursor(Follow.Cursor follow) {
        return Links.text(last(), follow.pointer())
                .map(cursor -> with(follow.parameter(), JsonNodeFactory.instance.textNode(cursor)));
    }

    @Override
    public Optional<WireRequest> offset(Follow.Offset follow) {
        if (allSeen() || headed()) {
            return Optional.empty();
        }
        var rows = pages.stream()
                .mapToInt(page -> rows(page).map(List::size).orElse(0))
                .sum();
        return rows(last()).filter(List::isEmpty).isPresent()
                ? Optional.empty()
                : Optional.of(with(follow.parameter(), JsonNodeFactory.instance.numberNode(rows)));
    }

    @Override
    public Optional<WireRequest> pageNumber(Follow.PageNumber follow) {
        if (allSeen() || headed() || rows(last()).filter(List::isEmpty).isPresent()) {
            return Optional.empty();
        }
        if (numbered.isEmpty()) {
            numbered = OptionalInt.of(start(follow));
        }
        numbered = OptionalInt.of(numbered.getAsInt() + 1);
        return Optional.of(numbered(follow, numbered.getAsInt()));
    }

    /** The number of the first page: the default, or else 0 or 1, whichever the server means by it. */
    private int start(Follow.PageNumber follow) {
        var told = follow.parameter().defaultValue().filter(JsonNode::isIntegralNumber);
        if (told.isPresent()) {
            return told.get().asInt();
        }
        var one = sending.apply(numbered(follow, 1));
        return rows(one).equals(rows(last())) ? 1 : 0;
    }

    private WireRequest numbered(Follow.PageNumber follow, int page) {
        return with(follow.parameter(), JsonNodeFactory.instance.numberNode(page));
    }

    private boolean allSeen() {
        return last().json()
                .flatMap(listing::total)
                .filter(total -> seen.size() >= total)
                .isPresent();
    }

    /** Whether heads have told of next pages, so that one that does not is the last. */
    private boolean headed() {
        return pages.stream().anyMatch(page -> page.headerList("Link").isPresent());
    }

    private WireRequest with(Parameter parameter, JsonNode value) {
        var pair = Encoding.query(new RequestPlan.Argument(parameter, value)).get(0);
        var name = pair.substring(0, pair.indexOf('=') + 1);
        var parts = first.url().split("\\?", 2);
        var pairs = new ArrayList<String>();
        for (var one : parts.length == 1 ? new String[0] : parts[1].split("&", -1)) {
            if (!one.startsWith(name)) {
                pairs.add(one);
            }
        }
        pairs.add(pair);
        return new WireRequest(
                first.method(), parts[0] + "?" + String.join("&", pairs), first.headers(), first.payload());
    }
}

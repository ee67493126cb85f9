package dev.dovetail.conformance.run;

import dev.dovetail.conformance.plan.Case;
import dev.dovetail.conformance.plan.Listing;
import dev.dovetail.conformance.plan.Listings;
import dev.dovetail.conformance.plan.RequestPlan;
import dev.dovetail.conformance.plan.Step;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads lists page by page, and keeps them still while somebody looks at them. Thread-safe. */
final class Lists {
    /** How far a list is read to find one thing in it. */
    private static final int MOST_PAGES = 50;

    /** How far it is read to know what is in it before the run adds to it. */
    private static final int MOST_PAGES_BEFORE = 10;

    private final Listings listings;
    private final Turns turns;
    private final Rendering rendering;
    private final Exchanger exchanger;

    Lists(Listings listings, Rendering rendering, Exchanger exchanger) {
        this.listings = listings;
        this.turns = new Turns(listings.paths());
        this.rendering = rendering;
        this.exchanger = exchanger;
    }

    /** Sends the probes of a case while its list keeps still; nothing is waited for where it has none. */
    <T> T turn(Case planned, Supplier<T> probes) {
        var list = planned.steps().stream()
                .filter(step -> step.role() == Step.Role.PROBE)
                .findFirst();
        return list.isPresent() ? turns.look(list.get().request(), probes) : probes.get();
    }

    /** Sends one request when nobody looks at a list that it may change. */
    <T> T turn(RequestPlan request, Supplier<T> sending) {
        return turns.send(request, sending);
    }

    /** A step with what it takes from the answers before it; empty if it would find nothing out. */
    Optional<Step> filled(Step step, List<Records.OfStep> before) {
        return Probing.filled(listing(step.request()), step, before);
    }

    /** The pages that follow from the answer to a step. */
    List<Answer> pages(Step step, WireRequest request, Answer first) {
        var listing = listing(step.request());
        var most = step.role() == Step.Role.AFTER_LIST
                ? MOST_PAGES
                : step.probe().map(probe -> probe.accept(new Reach())).orElse(0);
        return listing.isEmpty() || most == 0
                ? List.of(first)
                : new Walk(listing.get(), request, rendering, exchanger::send).from(first, most);
    }

    /** What is in a list before anything is added to it; empty if it cannot be read. */
    Optional<Belongings.Before> before(RequestPlan plan, WireRequest request) {
        return listing(plan).flatMap(listing -> {
            var first = exchanger.send(request);
            if (first.json().flatMap(listing::rows).isEmpty() || !first.succeeded()) {
                return Optional.empty();
            }
            var pages = new Walk(listing, request, rendering, exchanger::send).from(first, MOST_PAGES_BEFORE);
            return Optional.of(new Belongings.Before(listing, pages, pages.size() < MOST_PAGES_BEFORE));
        });
    }

    private Optional<Listing> listing(RequestPlan request) {
        return request.operation().flatMap(listings::of);
    }
}

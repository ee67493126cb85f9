package dev.dovetail.conformance.judge;

import dev.dovetail.conformance.check.PaginationChecks;
import dev.dovetail.conformance.plan.PaginationPurpose;
import dev.dovetail.conformance.plan.Probe;
import dev.dovetail.conformance.result.Check;
import dev.dovetail.conformance.run.Answer;
import dev.dovetail.conformance.run.Links;
import dev.dovetail.conformance.run.Records;
import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Judges whether the pages of a list hold everything once. */
final class PaginationJudge {
    private static final String ALONE = "the list was changed by somebody else while it was looked at";

    private final Hearing hearing;

    PaginationJudge(Hearing hearing) {
        this.hearing = hearing;
    }

    void judge(PaginationPurpose purpose, Records.OfCase record) {
        var listing = purpose.listing();
        record.steps().stream()
                .filter(step -> step.step()
                        .probe()
                        .filter(probe -> !(probe instanceof Probe.Odd))
                        .isPresent())
                .flatMap(step -> step.answers().stream())
                .forEach(hearing.answers()::judge);
        var look = Look.at(listing, record);
        var obstacle = hearing.unproven()
                .or(() -> look.isPresent() ? Optional.empty() : record.brokenOff())
                .or(() -> look.isPresent() ? Optional.empty() : Optional.of("the list could not be read"));
        if (obstacle.isPresent()) {
            record.planned().checks().forEach(check -> hearing.notTested(check, obstacle.get()));
            return;
        }
        judge(purpose, look.get());
        new OddPages(hearing, look.get()).judge();
        new ListAnswers(hearing, look.get()).judge();
        new ListAgreement(hearing, look.get()).judge();
    }

    private void judge(PaginationPurpose purpose, Look look) {
        var pages = look.thirds().orElse(look.whole());
        disjoint(look, pages);
        end(look);
        links(look, purpose.server());
        size(look);
        complete(look);
        previous(look, pages);
        count(look);
        order(look);
    }

    private void disjoint(Look look, Pages pages) {
        if (pages.keys().isEmpty()) {
            hearing.notTested(PaginationChecks.DISJOINT, "the items have nothing that tells one from all others");
        } else if (pages.twice().isEmpty()) {
            hearing.findings().passed(PaginationChecks.DISJOINT, pages.last());
        } else if (pages.endless()) {
            hearing.notTested(PaginationChecks.DISJOINT, "the pages do not come to an end");
        } else {
            failedIf(
                    look.still(),
                    PaginationChecks.DISJOINT,
                    "listed twice: " + pages.twice().get(),
                    Findings.Comparison.NONE,
                    pages.last());
        }
    }

    private void end(Look look) {
        var walks =
                Stream.concat(Stream.of(look.whole()), look.thirds().stream()).toList();
        var endless = walks.stream().filter(Pages::endless).findFirst();
        if (endless.isPresent()) {
            hearing.findings()
                    .failed(
                            PaginationChecks.END,
                            "there is always another page, and nothing new on it",
                            endless.get().last());
        } else if (walks.stream().allMatch(pages -> !pages.leadsOn())) {
            hearing.findings().passed(PaginationChecks.END, look.whole().last());
        } else {
            hearing.notTested(PaginationChecks.END, "the list is longer than is read of it");
        }
    }

    private void links(Look look, URI server) {
        var pages = look.thirds().orElse(look.whole());
        var links = pages.answers().stream()
                .flatMap(page -> Stream.of(Links.next(look.listing(), page), Links.previous(look.listing(), page)))
                .flatMap(Optional::stream)
                .toList();
        if (links.isEmpty()) {
            return;
        }
        var astray = links.stream().filter(link -> leadsAway(link, server)).findFirst();
        if (astray.isPresent()) {
            hearing.findings()
                    .failed(
                            PaginationChecks.LINKS,
                            "a link to another page leads to another server",
                            Findings.Comparison.of(server, astray.get()),
                            pages.first());
        } else {
            hearing.findings().passed(PaginationChecks.LINKS, pages.first());
        }
    }

    private static boolean leadsAway(String link, URI server) {
        try {
            var address = server.resolve(link);
            return address.getAuthority() != null && !address.getAuthority().equalsIgnoreCase(server.getAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void size(Look look) {
        if (look.listing().size().isEmpty()) {
            return;
        }
        var step = look.probes(Probe.Thirds.class).stream().findFirst();
        var wanted = step.flatMap(sent -> sent.step().request().arguments().stream()
                .filter(argument ->
                        argument.parameter().equals(look.listing().size().get()))
                .findFirst()
                .map(argument -> argument.value().asInt()));
        var pages = look.thirds();
        if (wanted.isEmpty() || pages.isEmpty()) {
            var reason = "the list is too short to be divided, or could not be read in parts";
            hearing.notTested(PaginationChecks.SIZE, reason);
            return;
        }
        for (var i = 0; i < pages.get().rows().size(); i++) {
            var held = pages.get().rows().get(i).size();
            if (held > wanted.get()) {
                hearing.findings()
                        .failed(
                                PaginationChecks.SIZE,
                                "a page of " + held + " where " + wanted.get() + " were asked for",
                                Findings.Comparison.of("at most " + wanted.get(), held),
                                pages.get().answers().get(i));
                return;
            }
        }
        hearing.findings().passed(PaginationChecks.SIZE, pages.get().first());
    }

    private void complete(Look look) {
        if (look.listing().size().isEmpty()) {
            return;
        }
        var parts = look.thirds();
        if (parts.isEmpty() || !parts.get().whole() || look.whole().keys().isEmpty()) {
            hearing.notTested(PaginationChecks.COMPLETE, "the list could not be read to its end in parts");
            return;
        }
        var missing = look.whole().allKeys().stream()
                .filter(key -> !parts.get().keySet().contains(key))
                .findFirst();
        if (missing.isEmpty()) {
            hearing.findings().passed(PaginationChecks.COMPLETE, parts.get().last());
        } else {
            failedIf(
                    look.still() || look.created().contains(missing.get()),
                    PaginationChecks.COMPLETE,
                    "on none of the small pages: " + missing.get(),
                    Findings.Comparison.NONE,
                    parts.get().last());
        }
    }

    private void previous(Look look, Pages pages) {
        if (look.listing().previous().isEmpty()) {
            return;
        }
        var back = look.probes(Probe.Back.class).stream().findFirst().flatMap(step -> Pages.of(look.listing(), step));
        if (back.isEmpty() || pages.answers().size() < 2 || pages.keys().isEmpty()) {
            hearing.notTested(
                    PaginationChecks.PREVIOUS,
                    pages.answers().size() < 2
                            ? "there is only one page"
                            : "the second page names none before it, or that could not be read");
            return;
        }
        var first = new HashSet<>(pages.keys().get().get(0));
        if (back.get().keySet().equals(first)) {
            hearing.findings().passed(PaginationChecks.PREVIOUS, back.get().first());
        } else {
            failedIf(
                    look.still(),
                    PaginationChecks.PREVIOUS,
                    "what comes before the second page is not the first",
                    Findings.Comparison.of(
                            first.size() + " items of the first page",
                            back.get().allKeys().stream()
                                            .filter(first::contains)
                                            .count() + " of them and "
                                    + back.get().allKeys().stream()
                                            .filter(key -> !first.contains(key))
                                            .count()
                                    + " others"),
                    back.get().first());
        }
    }

    private void count(Look look) {
        if (look.listing().total().isEmpty()) {
            return;
        }
        var answer = look.whole().first();
        var told = answer.json().flatMap(look.listing()::total);
        if (told.isEmpty() || !look.whole().whole() || !look.showsCreated()) {
            hearing.notTested(PaginationChecks.COUNT, "the whole list could not be read, or it does not tell a number");
            return;
        }
        var held = look.whole().number();
        var ofPage = look.thirds().filter(unused -> look.still()).flatMap(parts -> countOfPage(look, parts, held));
        if (told.get() == held && ofPage.isPresent()) {
            hearing.findings()
                    .warned(
                            PaginationChecks.COUNT,
                            "the count is that of the items on the page: it changes with the size of the page",
                            Findings.Comparison.of(
                                    held,
                                    ofPage.get()
                                            .json()
                                            .flatMap(look.listing()::total)
                                            .orElseThrow()),
                            ofPage.get());
        } else if (told.get() == held) {
            hearing.findings().passed(PaginationChecks.COUNT, answer);
        } else if (countsThePage(look)) {
            hearing.notTested(PaginationChecks.COUNT, "the number seems to be that of the items on the page");
        } else {
            failedIf(
                    look.still(),
                    PaginationChecks.COUNT,
                    "the count is not the number of items on all pages",
                    Findings.Comparison.of(held, told.get()),
                    answer);
        }
    }

    /** A small page that tells how many items it has itself, where the whole list tells how many there are. */
    private static Optional<Answer> countOfPage(Look look, Pages parts, int held) {
        return IntStream.range(0, parts.rows().size())
                .filter(i -> parts.rows().get(i).size() < held)
                .mapToObj(i -> parts.answers().get(i))
                .filter(page -> page.json()
                        .flatMap(look.listing()::total)
                        .filter(told -> told
                                == look.listing()
                                        .rows(page.json().orElseThrow())
                                        .orElseThrow()
                                        .size())
                        .isPresent())
                .findFirst();
    }

    /** A count is not always a total: where it is that of every single page, it is taken for that. */
    private static boolean countsThePage(Look look) {
        var pages = look.whole();
        for (var i = 0; i < pages.rows().size(); i++) {
            var told = pages.answers().get(i).json().flatMap(look.listing()::total);
            if (told.isEmpty() || told.get() != pages.rows().get(i).size()) {
                return false;
            }
        }
        return true;
    }

    private void order(Look look) {
        if (!look.still()) {
            hearing.notTested(
                    PaginationChecks.ORDER, look.whole().whole() ? ALONE : "the whole list could not be read");
        } else if (look.again().orElseThrow().allKeys().equals(look.whole().allKeys())) {
            hearing.findings().passed(PaginationChecks.ORDER, look.again().get().first());
        } else {
            hearing.findings()
                    .failed(
                            PaginationChecks.ORDER,
                            "the same items come in another order when they are asked for again",
                            look.again().get().first());
        }
    }

    private void failedIf(boolean sure, Check check, String message, Findings.Comparison comparison, Answer answer) {
        if (sure) {
            hearing.findings().failed(check, message, comparison, answer);
        } else {
            hearing.notTested(check, ALONE);
        }
    }
}

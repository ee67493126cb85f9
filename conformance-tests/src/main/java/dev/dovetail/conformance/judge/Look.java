package dev.dovetail.conformance.judge;

import dev.dovetail.conformance.plan.Listing;
import dev.dovetail.conformance.plan.Probe;
import dev.dovetail.conformance.plan.Step;
import dev.dovetail.conformance.run.Answer;
import dev.dovetail.conformance.run.Records;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One long look at a list, and what is known by it.
 *
 * @param whole the list in pages of the server's length, first thing
 * @param again the same, last thing
 */
record Look(Listing listing, Records.OfCase record, Pages whole, Optional<Pages> again) {
    /** What became of a case; empty if the list could not even be read. */
    static Optional<Look> at(Listing listing, Records.OfCase record) {
        var wholes = probes(record, Probe.Whole.class).stream()
                .map(step -> Pages.of(listing, step))
                .toList();
        return wholes.isEmpty() || wholes.get(0).isEmpty()
                ? Optional.empty()
                : Optional.of(new Look(
                        listing,
                        record,
                        wholes.get(0).get(),
                        wholes.size() > 1 ? wholes.get(wholes.size() - 1) : Optional.empty()));
    }

    /** Whether the list was read to its end twice and held the same, so that nobody else changed it in between. */
    boolean still() {
        return whole.whole()
                && whole.keys().isPresent()
                && again.filter(other -> other.whole() && other.keySet().equals(whole.keySet()))
                        .isPresent();
    }

    /** The list in pages of a third of its length. */
    Optional<Pages> thirds() {
        return probes(Probe.Thirds.class).stream().findFirst().flatMap(step -> Pages.of(listing, step));
    }

    List<Records.OfStep> probes(Class<? extends Probe> kind) {
        return probes(record, kind);
    }

    /** The keys of what the case created. */
    List<String> created() {
        return record.steps().stream()
                .filter(step -> step.step().role() == Step.Role.CANARY)
                .flatMap(step -> step.answer().filter(Answer::succeeded).stream())
                .flatMap(answer -> answer.json().flatMap(listing::identity).stream())
                .toList();
    }

    /** Whether all that the case created is in the list: if not, other checks say so, and this one learns nothing. */
    boolean showsCreated() {
        return whole.keySet().containsAll(created());
    }

    private static List<Records.OfStep> probes(Records.OfCase record, Class<? extends Probe> kind) {
        Predicate<Records.OfStep> wanted =
                step -> step.step().probe().filter(kind::isInstance).isPresent();
        return record.steps().stream()
                .filter(wanted)
                .filter(step -> step.answer().isPresent())
                .toList();
    }
}

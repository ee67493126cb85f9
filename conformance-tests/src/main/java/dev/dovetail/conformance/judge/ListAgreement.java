package dev.dovetail.conformance.judge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.conformance.check.LifeCycleChecks;
import dev.dovetail.conformance.check.ShapeChecks;
import dev.dovetail.conformance.plan.Step;
import dev.dovetail.conformance.run.Answer;
import dev.dovetail.contract.model.Access;
import java.util.Optional;

/** Judges whether a thing is listed with the values that it is read with. */
final class ListAgreement {
    private final Hearing hearing;
    private final Look look;

    ListAgreement(Hearing hearing, Look look) {
        this.hearing = hearing;
        this.look = look;
    }

    void judge() {
        if (!look.record().planned().checks().contains(LifeCycleChecks.LIST_AGREES)) {
            return;
        }
        var read = look.record().last(Step.Role.AFTER).flatMap(step -> step.answer());
        var item = read.filter(Answer::succeeded).flatMap(Answer::json);
        var key = item.flatMap(look.listing()::identity);
        var pages = look.again().orElse(look.whole());
        var row = key.flatMap(known -> pages.all().stream()
                .filter(one -> look.listing().identity(one).equals(Optional.of(known)))
                .findFirst());
        if (row.isEmpty() || hearing.findings().failed(ShapeChecks.BODY)) {
            hearing.notTested(
                    LifeCycleChecks.LIST_AGREES,
                    "what was created could not be read, or is not in the list that was read");
            return;
        }
        var difference = difference(row.get(), item.get());
        if (difference.isEmpty()) {
            hearing.findings().passed(LifeCycleChecks.LIST_AGREES, pages.first());
        } else if (asCreated(key.get(), difference.get())) {
            hearing.notTested(
                    LifeCycleChecks.LIST_AGREES,
                    "it is listed as it was created, and read otherwise: " + LifeCycleChecks.READ.id()
                            + " is about that");
        } else {
            hearing.findings()
                    .failed(
                            LifeCycleChecks.LIST_AGREES,
                            "listed otherwise than read: " + difference.get().text(),
                            Findings.Comparison.of(
                                    difference.get().expected(),
                                    difference.get().actual()),
                            pages.first());
        }
    }

    /** Whether the list has of a thing what the answer to its creation had, so that it is the reading of it that is wrong. */
    private boolean asCreated(String key, Likeness.Difference difference) {
        return look.record().steps().stream()
                .filter(step -> step.step().role() == Step.Role.CANARY)
                .flatMap(step -> step.answer().filter(Answer::succeeded).flatMap(Answer::json).stream())
                .filter(created -> look.listing().identity(created).equals(Optional.of(key)))
                .map(created -> created.path(difference.member()))
                .anyMatch(member -> hearing.likeness().alike(member, difference.actual()));
    }

    /** The first member that both have with different values. What only the server sets may be left out of lists, as null. */
    private Optional<Likeness.Difference> difference(JsonNode row, JsonNode item) {
        var found = hearing.likeness().beforeAndAfter(look.listing().item(), item, row);
        return found.filter(difference -> !(difference.actual().isNull() && setByServer(difference.member())));
    }

    private boolean setByServer(String name) {
        return hearing.types().object(look.listing().item()).stream()
                .flatMap(object -> object.members().stream())
                .anyMatch(member -> member.wireName().equals(name) && member.access() == Access.READ_ONLY);
    }
}

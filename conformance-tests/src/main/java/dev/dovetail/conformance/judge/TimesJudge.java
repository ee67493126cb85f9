package dev.dovetail.conformance.judge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.conformance.check.LifeCycleChecks;
import dev.dovetail.conformance.check.StateChecks;
import dev.dovetail.conformance.plan.LifeCyclePurpose;
import dev.dovetail.conformance.plan.Step;
import dev.dovetail.conformance.run.Answer;
import dev.dovetail.conformance.run.Records;
import dev.dovetail.contract.model.Access;
import dev.dovetail.contract.model.Member;
import dev.dovetail.contract.model.ScalarKind;
import dev.dovetail.contract.model.TypeRef;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Judges the times that a server sets: of creation, and of the last change. They are known by their names. */
final class TimesJudge {
    private static final Set<String> CREATED = Set.of(
            "created",
            "createdat",
            "createdon",
            "createtime",
            "createdtime",
            "creationtime",
            "creationdate",
            "createddate",
            "datecreated",
            "timecreated");
    private static final Set<String> UPDATED = Set.of(
            "updated",
            "updatedat",
            "updatedon",
            "updatetime",
            "updatedtime",
            "updateddate",
            "dateupdated",
            "modified",
            "modifiedat",
            "modifiedon",
            "lastmodified",
            "lastmodifiedat",
            "lastupdated",
            "lastupdatedat");

    /** Two clocks of one server, or two roundings, may be so far apart. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private final Hearing hearing;

    TimesJudge(Hearing hearing) {
        this.hearing = hearing;
    }

    void judge(Records.OfScenario record) {
        record.cases().stream()
                .filter(one -> one.planned().purpose() instanceof LifeCyclePurpose.Update
                        && one.brokenOff().isEmpty())
                .forEach(this::judge);
    }

    private void judge(Records.OfCase record) {
        var look = record.last(Step.Role.AFTER);
        var before = body(record, Step.Role.BEFORE);
        var after = body(record, Step.Role.AFTER);
        var members = look.flatMap(step -> step.step().request().operation())
                .flatMap(hearing.types()::answer)
                .flatMap(hearing.types()::object)
                .map(declaration -> declaration.members())
                .orElse(List.of());
        var created = member(members, CREATED);
        var updated = member(members, UPDATED);
        if (created.isEmpty() && updated.isEmpty()) {
            return;
        }
        if (before.isEmpty()
                || after.isEmpty()
                || hearing.findings().failed(LifeCycleChecks.UPDATE)
                || record.last(Step.Role.ACT)
                        .flatMap(Records.OfStep::answer)
                        .filter(Answer::succeeded)
                        .isEmpty()) {
            hearing.notTested(StateChecks.TIMES, "an update and its result could not be seen");
            return;
        }
        var answer = look.flatMap(Records.OfStep::answer).orElseThrow();
        var complaint = created.flatMap(name -> moved(name, before.get(), after.get()))
                .or(() -> updated.flatMap(name -> stuck(name, created, before.get(), after.get())));
        if (complaint.isPresent()) {
            hearing.findings().failed(StateChecks.TIMES, complaint.get(), answer);
        } else {
            hearing.findings().passed(StateChecks.TIMES, answer);
        }
    }

    private static Optional<String> moved(String name, JsonNode before, JsonNode after) {
        var was = time(before, name);
        var is = time(after, name);
        return was.isPresent() && is.isPresent() && !close(was.get(), is.get())
                ? Optional.of("an update moved " + name + " from " + was.get() + " to " + is.get())
                : Optional.empty();
    }

    /** A time that is as fine as milliseconds is another one after the next request. */
    private static Optional<String> stuck(String name, Optional<String> created, JsonNode before, JsonNode after) {
        var was = time(before, name);
        var is = time(after, name);
        if (is.isEmpty()) {
            return Optional.empty();
        }
        var birth = created.flatMap(of -> time(after, of));
        if (birth.isPresent() && is.get().plus(TOLERANCE).isBefore(birth.get())) {
            return Optional.of(name + " is before " + created.get() + ": " + is.get() + ", " + birth.get());
        }
        if (was.isPresent() && is.get().isBefore(was.get())) {
            return Optional.of("an update moved " + name + " back from " + was.get() + " to " + is.get());
        }
        var fine = is.get().getNano() % 1_000_000 != 0;
        return fine && was.equals(is) ? Optional.of("an update left " + name + " at " + is.get()) : Optional.empty();
    }

    private static boolean close(OffsetDateTime one, OffsetDateTime other) {
        return Duration.between(one, other).abs().compareTo(Duration.ofMillis(1)) < 0;
    }

    private Optional<String> member(List<Member> members, Set<String> names) {
        return members.stream()
                .filter(member -> member.access() == Access.READ_ONLY)
                .filter(member -> hearing.types().plain(member.type()) instanceof TypeRef.Scalar scalar
                        && scalar.kind() == ScalarKind.DATE_TIME)
                .map(Member::wireName)
                .filter(name -> names.contains(name.replaceAll("[_-]", "").toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static Optional<OffsetDateTime> time(JsonNode body, String name) {
        try {
            var text = body.path(name);
            return text.isTextual() ? Optional.of(OffsetDateTime.parse(text.asText())) : Optional.empty();
        } catch (DateTimeException e) {
            // That it is no time is a question of shape.
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> body(Records.OfCase record, Step.Role role) {
        return record.last(role)
                .flatMap(Records.OfStep::answer)
                .filter(Answer::succeeded)
                .flatMap(Answer::json);
    }
}

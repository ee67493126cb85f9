package dev.dovetail.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.dovetail.conformance.plan.AccessPurpose;
import dev.dovetail.conformance.plan.BodyPlan;
import dev.dovetail.conformance.plan.Case;
import dev.dovetail.conformance.plan.Credential;
import dev.dovetail.conformance.plan.DataPurpose;
import dev.dovetail.conformance.plan.RequestPlan;
import dev.dovetail.conformance.plan.Scenario;
import dev.dovetail.conformance.plan.Step;
import dev.dovetail.contract.model.HttpMethod;
import dev.dovetail.contract.model.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Runs one scenario, from its preparation to its clean-up, on one thread. */
final class ScenarioRun {
    private static final int MOST_UNANSWERED = 3;

    private final Scenario scenario;
    private final Rendering rendering;
    private final Exchanger exchanger;
    private final SafetyGate gate;
    private final Lists lists;
    private final World world = new World();
    private final CleanUp cleanUp;
    private final Belongings belongings;
    private int unanswered;

    ScenarioRun(
            Scenario scenario,
            Rendering rendering,
            Exchanger exchanger,
            SafetyGate gate,
            Lists lists,
            CleanUp cleanUp,
            Belongings belongings) {
        this.scenario = scenario;
        this.rendering = rendering;
        this.exchanger = exchanger;
        this.gate = gate;
        this.lists = lists;
        this.cleanUp = cleanUp;
        this.belongings = belongings;
    }

    /** Sends everything, as long as the run goes on. */
    Records.OfScenario run() {
        var missing = prepare();
        var cases = new ArrayList<Records.OfCase>();
        for (var planned : scenario.cases()) {
            var obstacle = stopped().or(() -> missing).or(this::leftAlone);
            cases.add(obstacle.isPresent() ? notRun(planned, obstacle.get()) : run(planned));
        }
        Replay replay = variant -> stopped().isPresent() ? Optional.empty() : Optional.of(run(variant));
        return new Records.OfScenario(scenario, cases, replay);
    }

    /** Makes what all cases need; says what kept it from being made. */
    private Optional<String> prepare() {
        Optional<String> missing = Optional.empty();
        for (var step : scenario.preparation()) {
            missing = missing.or(() -> Borrowed.by(step, List.of())
                    .flatMap(borrowed -> send(step, borrowed))
                    .flatMap(ScenarioRun::failure));
        }
        return missing;
    }

    /** An operation that does not answer takes the whole time of each request; a few of them say all there is to say. */
    private Optional<String> leftAlone() {
        return unanswered < MOST_UNANSWERED
                ? Optional.empty()
                : Optional.of(unanswered + " requests got no answer, so the operation was left alone");
    }

    private Optional<String> stopped() {
        return exchanger.brake().reason().map(Brake.Reason::text);
    }

    private static Records.OfCase notRun(Case planned, String reason) {
        return new Records.OfCase(
                planned,
                planned.steps().stream()
                        .map(step -> Records.OfStep.notSent(step, reason))
                        .toList());
    }

    /** Goes on to the next step as long as there is a point: after something that could not be sent there is none. */
    private Records.OfCase run(Case planned) {
        var steps = new ArrayList<Records.OfStep>();
        var all = planned.steps();
        var probes = IntStream.range(0, all.size())
                .filter(i -> all.get(i).role() == Step.Role.PROBE)
                .findFirst()
                .orElse(all.size());
        if (send(planned, all.subList(0, probes), steps)) {
            lists.turn(planned, () -> send(planned, all.subList(probes, all.size()), steps));
        }
        return new Records.OfCase(planned, steps);
    }

    /** Sends a part of a case; says whether there is a point in going on. */
    private boolean send(Case planned, List<Step> part, List<Records.OfStep> steps) {
        for (var step : part) {
            if (step.role() == Step.Role.ACT_WITH_EVERY_RIGHT && !deniedOrNotSent(steps)) {
                continue;
            }
            if (step.role() == Step.Role.NOWHERE && !notFound(steps)) {
                continue;
            }
            var sent = lists.filled(step, steps)
                    .flatMap(filled -> Borrowed.by(filled, steps).flatMap(lent -> send(filled, lent)));
            if (sent.isEmpty()) {
                continue;
            }
            var record = sent.get();
            steps.add(record);
            var failed = switch (step.role()) {
                case PREPARE -> failure(record).or(() -> notOurs(planned, step));
                case GUARD -> occupied(record);
                case CANARY -> record.notSent();
                default -> record.notSent().or(() -> notOurs(planned, step));
            };
            if (failed.isPresent() && !nextIsForThis(planned, step)) {
                if (record.notSent().isEmpty()) {
                    steps.set(steps.size() - 1, record.failed(failed.get()));
                }
                return false;
            }
        }
        return true;
    }

    /** Why there is no point in going on: the case is about what a request makes, and it made nothing. */
    private Optional<String> notOurs(Case planned, Step step) {
        var purpose = planned.purpose();
        var aboutTheAnswer = purpose instanceof AccessPurpose || purpose instanceof DataPurpose;
        return step.keep().filter(keep -> !aboutTheAnswer).flatMap(keep -> world.reason(keep.slot()));
    }

    private static boolean nextIsForThis(Case planned, Step step) {
        var next = planned.steps().indexOf(step) + 1;
        return next < planned.steps().size() && planned.steps().get(next).role() == Step.Role.ACT_WITH_EVERY_RIGHT;
    }

    private static boolean deniedOrNotSent(List<Records.OfStep> steps) {
        var last = steps.get(steps.size() - 1);
        return last.answer()
                .map(answer -> answer.status() == 401 || answer.status() == 403)
                .orElse(true);
    }

    private static boolean notFound(List<Records.OfStep> steps) {
        return steps.stream()
                .filter(step ->
                        step.step().role() == Step.Role.ACT || step.step().role() == Step.Role.ACT_WITH_EVERY_RIGHT)
                .reduce((first, last) -> last)
                .flatMap(Records.OfStep::answer)
                .filter(answer -> answer.status() == 404)
                .isPresent();
    }

    /** Why nothing more is sent after a look at a place where nothing may be: something is, and it need not be of this run. */
    private static Optional<String> occupied(Records.OfStep record) {
        return record.notSent()
                .or(() -> record.answer()
                        .filter(answer -> answer.status() / 100 != 4)
                        .map(answer -> record.step().request().text() + " was answered "
                                + answer.trouble().orElse(Integer.toString(answer.status())) + " (exchange "
                                + answer.exchange()
                                + "), so that a request to change it could hit something of somebody else"));
    }

    private static Optional<String> failure(Records.OfStep record) {
        if (record.notSent().isPresent()) {
            return record.notSent();
        }
        var answer = record.answer().orElseThrow();
        if (answer.succeeded()) {
            return Optional.empty();
        }
        var what = record.step().request().text();
        return Optional.of("what it needs could not be prepared: " + what + " was answered "
                + answer.trouble().orElse(Integer.toString(answer.status())) + " (exchange " + answer.exchange() + ")"
                + (answer.status() / 100 == 4
                        ? ": name a value of its own under fixtures, or members for the body of that request"
                        : ""));
    }

    /** Sends a request; empty if it is one that leads nowhere on this server, which then is left out. */
    private Optional<Records.OfStep> send(Step step, Borrowed borrowed) {
        var objection = stopped().or(() -> gate.objection(step.request()));
        if (objection.isPresent()) {
            return Optional.of(Records.OfStep.notSent(step, objection.get()));
        }
        var rendered = rendering.render(step.request(), world);
        if (rendered.request().isEmpty()) {
            return Optional.of(Records.OfStep.notSent(step, rendered.missing().orElseThrow()));
        }
        return borrowed.into(rendered.request().get(), rendering).map(request -> {
            var creating = step.keep().filter(keep -> !step.request().method().safe());
            creating.ifPresent(keep -> belongings.look(place(request), keep, () -> before(keep)));
            var begun = creating.map(keep -> cleanUp.begin(creation(step, keep, request)));
            var answer = lists.turn(step.request(), () -> sent(step, borrowed, request));
            unanswered += answer.status() == 0 ? 1 : 0;
            if (answer.succeeded() && step.request().method() == HttpMethod.DELETE) {
                cleanUp.removed(request.url());
            }
            var identifier = begun.isPresent()
                    ? remember(step, answer, begun.get(), rendered.value())
                    : step.keep().flatMap(keep -> found(keep, answer));
            return new Records.OfStep(
                    step,
                    lists.pages(step, request, answer),
                    answer.held(),
                    rendered.value(),
                    step.request().body().flatMap(BodyPlan::mark).map(rendering::stamped),
                    identifier);
        });
    }

    /** Sends it; once more with another secret if a valid one was not accepted, as when it has expired in the meantime. */
    private Answer sent(Step step, Borrowed borrowed, WireRequest request) {
        var answer = exchanger.send(request);
        if (answer.status() != 401 || !rendering.renewed(step.request())) {
            return answer;
        }
        return rendering
                .render(step.request(), world)
                .request()
                .flatMap(again -> borrowed.into(again, rendering))
                .map(exchanger::send)
                .orElse(answer);
    }

    /** A creation as it is remembered: the request that removes it has a place for what is not known yet. */
    private Creation creation(Step step, Step.Keep keep, WireRequest request) {
        var blank = "{" + keep.parameter() + "}";
        var removal = keep.removal()
                .map(plan -> plan.with(new Credential.None()))
                .flatMap(plan -> rendering
                        .render(plan, world.with(keep.slot(), TextNode.valueOf(blank)))
                        .request())
                .map(removing -> new Creation.Removal(
                        removing.method(),
                        removing.url().replace(Encoding.percent(blank), blank),
                        removing.headers(),
                        removing.payload()
                                .map(payload -> new Creation.Removal.Text(payload.contentType(), payload.text()))));
        return new Creation(
                step.request()
                        .operation()
                        .map(Operation::label)
                        .orElse(step.request().text()),
                request.method(),
                place(request),
                step.request().body().flatMap(BodyPlan::mark).map(rendering::stamped),
                keep.parameter(),
                removal,
                keep.removal().map(RequestPlan::schemes).orElse(step.request().schemes()));
    }

    /** What is there already, and is only read. */
    private Optional<JsonNode> found(Step.Keep keep, Answer answer) {
        var found = answer.succeeded() ? IdentityReader.there(answer, keep) : Optional.<JsonNode>empty();
        found.ifPresent(known -> world.keep(keep.slot(), known));
        return found;
    }

    /** Where a request makes things. */
    private static String place(WireRequest request) {
        return request.url().split("\\?", 2)[0];
    }

    private Optional<Belongings.Before> before(Step.Keep keep) {
        return keep.looks()
                .list()
                .flatMap(plan ->
                        rendering.render(plan, world).request().flatMap(request -> lists.before(plan, request)));
    }

    private Optional<JsonNode> remember(Step step, Answer answer, Pending pending, Optional<JsonNode> sent) {
        if (answer.succeeded()) {
            return succeeded(step, answer, pending, sent);
        }
        if (answer.status() >= 400 && answer.status() < 500) {
            cleanUp.refused(pending);
        } else if (answer.status() != 0) {
            cleanUp.failed(pending);
        }
        return Optional.empty();
    }

    /** Keeps what the run made: the name of something that was there before is not kept, so that nothing is done to it. */
    private Optional<JsonNode> succeeded(Step step, Answer answer, Pending pending, Optional<JsonNode> sent) {
        var keep = step.keep().orElseThrow();
        var chosen = rendering.chosen(step.request(), keep);
        var identifier = chosen.isPresent() ? chosen : IdentityReader.read(answer, keep);
        var whose = chosen.isPresent() || identifier.isEmpty()
                ? Belongings.Whose.OURS
                : belongings.whose(
                        pending.creation().url(),
                        keep,
                        answer,
                        new Belongings.Identified(
                                identifier.get(), pending.creation().mark(), sent),
                        () -> item(keep, identifier.get()));
        if (whose == Belongings.Whose.OURS) {
            identifier.ifPresent(known -> world.keep(keep.slot(), known));
            cleanUp.created(pending, identifier.map(Encoding::text));
            return identifier;
        }
        var what = step.request().text() + " was answered " + answer.status() + " (exchange " + answer.exchange()
                + ") with " + Encoding.text(identifier.orElseThrow());
        if (whose == Belongings.Whose.THEIRS) {
            cleanUp.refused(pending);
            world.lacks(keep.slot(), what + ", which was there before this run");
        } else {
            cleanUp.unclear(pending, Encoding.text(identifier.get()));
            world.lacks(
                    keep.slot(),
                    what + ", and nothing shows that this run made it: if that operation always makes something new,"
                            + " name it under resources (create)");
        }
        return Optional.empty();
    }

    private Optional<Answer> item(Step.Keep keep, JsonNode identifier) {
        return keep.looks()
                .item()
                .flatMap(plan -> rendering
                        .render(plan, world.with(keep.slot(), identifier))
                        .request()
                        .map(exchanger::send));
    }
}

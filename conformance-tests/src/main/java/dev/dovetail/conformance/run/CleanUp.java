package dev.dovetail.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.conformance.plan.Credential;
import dev.dovetail.conformance.plan.RequestPlan;
import dev.dovetail.conformance.plan.Step;
import dev.dovetail.conformance.plan.Value;
import dev.dovetail.conformance.result.Exchange;
import dev.dovetail.conformance.result.Leftover;
import dev.dovetail.contract.model.HttpMethod;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Remembers everything that a scenario creates, and removes it, the last first. Used by one thread at a time. */
final class CleanUp {
    private final Deque<Created> created = new ArrayDeque<>();

    /** Something that was created. */
    private record Created(Step.Keep keep, Step step, Optional<JsonNode> identifier) {}

    /** Remembers what the answer to a step says was created. */
    synchronized void remember(Step.Keep keep, Step step, Optional<JsonNode> identifier) {
        created.push(new Created(keep, step, identifier));
    }

    /** Forgets what a request of the run removed already. */
    synchronized void removed(RequestPlan request) {
        if (request.method() == HttpMethod.DELETE) {
            created.removeIf(one -> one.keep().removal().isPresent()
                    && one.keep().removal().get().path().equals(request.path())
                    && one.keep().removal().get().pathValues().equals(request.pathValues()));
        }
    }

    /** Removes what is left. */
    synchronized List<Leftover> run(Rendering rendering, Exchanger exchanger, World world) {
        var leftovers = new ArrayList<Leftover>();
        while (!created.isEmpty()) {
            remove(created.pop(), rendering, exchanger, world).ifPresent(leftovers::add);
        }
        return leftovers;
    }

    private static Optional<Leftover> remove(Created one, Rendering rendering, Exchanger exchanger, World world) {
        var what = what(one);
        if (one.identifier().isEmpty()) {
            return Optional.of(new Leftover(what + ", and the answer does not tell what it is addressed by", "true"));
        }
        world.keep(one.keep().slot(), one.identifier().get());
        var removal = one.keep().removal();
        if (removal.isEmpty()) {
            return Optional.of(new Leftover(
                    what + ", and the document has no operation that removes it", command(one, rendering, world)));
        }
        var request = rendering.render(removal.get(), world).request();
        if (request.isEmpty()) {
            return Optional.of(new Leftover(what + ", and what it belongs to is not known", "true"));
        }
        var answer = exchanger.send(request.get());
        if (answer.succeeded() || answer.status() == 404 || answer.status() == 410) {
            return Optional.empty();
        }
        return Optional.of(new Leftover(
                what + ", and its removal was answered " + answer.status(), command(one, rendering, world)));
    }

    private static String what(Created one) {
        var operation =
                one.step().request().operation().map(known -> known.label()).orElse("");
        return operation + " created " + one.identifier().map(Encoding::text).orElse("something");
    }

    /** A command that may remove it: DELETE where the thing was created, whether or not the document has that. */
    private static String command(Created one, Rendering rendering, World world) {
        var creation = one.step().request();
        var path = creation.path().text().replaceAll("/$", "") + "/{"
                + one.keep().parameter() + "}" + (creation.path().text().endsWith("/") ? "/" : "");
        var values = new java.util.LinkedHashMap<>(creation.pathValues());
        values.put(one.keep().parameter(), new Value.Given(one.identifier().orElseThrow(), true));
        var plan = new RequestPlan(
                HttpMethod.DELETE,
                new dev.dovetail.contract.model.PathTemplate(path),
                Optional.empty(),
                values,
                List.of(),
                Optional.empty(),
                new Credential.None(),
                creation.schemes());
        return rendering
                .render(plan, world)
                .request()
                .map(request -> new Exchange(
                                0,
                                request.method(),
                                request.url(),
                                List.of(new Exchange.Header("Authorization", "Bearer $TOKEN")),
                                Optional.empty(),
                                0,
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                0)
                        .toCurl())
                .orElse("true");
    }
}

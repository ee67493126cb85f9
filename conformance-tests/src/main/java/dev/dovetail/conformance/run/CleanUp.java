package dev.dovetail.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.conformance.plan.RequestPlan;
import dev.dovetail.conformance.plan.Step;
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
        if (one.identifier().isEmpty()) {
            return left(one, "the answer does not tell what it is addressed by", Optional.empty());
        }
        world.keep(one.keep().slot(), one.identifier().get());
        var removal = one.keep().removal();
        if (removal.isEmpty()) {
            return left(one, "the document has no operation that removes it", Optional.empty());
        }
        var request = rendering.render(removal.get(), world).request();
        if (request.isEmpty()) {
            return left(one, "what it belongs to is not known", Optional.empty());
        }
        var answer = exchanger.sendForCleanUp(request.get());
        if (answer.succeeded() || answer.status() == 404 || answer.status() == 410) {
            return Optional.empty();
        }
        return left(
                one,
                "its removal was answered " + answer.trouble().orElse(Integer.toString(answer.status())),
                exchanger.exchange(answer).map(Exchange::toCurl));
    }

    private static Optional<Leftover> left(Created one, String reason, Optional<String> command) {
        var operation = one.step().request().operation().map(known -> known.label());
        return Optional.of(new Leftover(
                operation.orElse(one.step().request().text()),
                one.identifier().map(Encoding::text).orElse("something"),
                reason,
                command));
    }
}

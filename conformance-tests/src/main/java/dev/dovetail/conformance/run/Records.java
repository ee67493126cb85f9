package dev.dovetail.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.conformance.plan.Case;
import dev.dovetail.conformance.plan.Scenario;
import dev.dovetail.conformance.plan.Step;
import java.util.List;
import java.util.Optional;

/** What became of a plan: the same shape, with answers in it. */
public final class Records {
    private Records() {}

    /**
     * What became of one request.
     *
     * @param answers one; of a list, one for each page; none if it was not sent
     * @param notSent why it was not sent
     * @param sent the body that was sent, with everything filled in
     * @param mark the text in the body by which what was made of it can be recognised
     * @param identifier what the thing that was created is addressed by
     */
    public record OfStep(
            Step step,
            List<Answer> answers,
            Optional<String> notSent,
            Optional<JsonNode> sent,
            Optional<String> mark,
            Optional<JsonNode> identifier) {
        public OfStep {
            answers = List.copyOf(answers);
        }

        /** The answer, the first one if there are several. */
        public Optional<Answer> answer() {
            return answers.stream().findFirst();
        }

        /** The same, but it did not do what those after it need. */
        OfStep failed(String reason) {
            return new OfStep(step, answers, Optional.of(reason), sent, mark, identifier);
        }

        static OfStep notSent(Step step, String reason) {
            return new OfStep(
                    step, List.of(), Optional.of(reason), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /** What became of one case. A step that was planned for a circumstance that did not arise is left out. */
    public record OfCase(Case planned, List<OfStep> steps) {
        public OfCase {
            steps = List.copyOf(steps);
        }

        /** The last step of this role. */
        public Optional<OfStep> last(Step.Role role) {
            return steps.stream().filter(step -> step.step().role() == role).reduce((first, last) -> last);
        }

        /** Why the case did not get to its end, if it did not. */
        public Optional<String> brokenOff() {
            return steps.stream().map(OfStep::notSent).flatMap(Optional::stream).findFirst();
        }
    }

    /**
     * What became of everything about one operation.
     *
     * @param replay sends one of the cases again
     */
    public record OfScenario(Scenario scenario, List<OfCase> cases, Replay replay) {
        public OfScenario {
            cases = List.copyOf(cases);
        }
    }
}

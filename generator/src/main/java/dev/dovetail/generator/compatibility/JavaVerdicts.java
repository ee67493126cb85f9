package dev.dovetail.generator.compatibility;

import dev.dovetail.contract.Contract;
import dev.dovetail.contract.diff.EventRules;
import dev.dovetail.contract.diff.Fact;
import dev.dovetail.contract.diff.JavaEffect;
import dev.dovetail.contract.diff.ResponseRules;
import dev.dovetail.contract.diff.Rule;
import dev.dovetail.generator.Draft;
import dev.dovetail.generator.GeneratorOptions;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Judges facts for Java. The rule says what a change of its kind does; where the code that is generated for the place is the
 * same on both sides, it does nothing.
 */
final class JavaVerdicts {

    private static final int MOST_NAMES = 4;

    /** What is left of the other headers of an answer does not show that the constant of one is gone. */
    private static final Set<Rule> REMOVED_HEADERS =
            Set.of(ResponseRules.HEADER_REMOVED_OPTIONAL, ResponseRules.HEADER_REMOVED_REQUIRED);

    /** One that is added breaks nobody: its handler has a method by default. */
    private static final Set<Rule> REMOVED_EVENTS =
            Set.of(EventRules.WEBHOOK_REMOVED, EventRules.CALLBACK_REMOVED, EventRules.CALLBACK_EXPRESSION_CHANGED);

    private final JavaPlaces before;
    private final JavaPlaces after;
    private final JavaSurface oldCode;
    private final JavaSurface newCode;
    private final BoxedNumbers numbers;
    private Optional<Boolean> anyDifference = Optional.empty();

    private JavaVerdicts(Draft before, Draft after, BoxedNumbers numbers) {
        this.before = new JavaPlaces(before);
        this.after = new JavaPlaces(after);
        this.oldCode = new JavaSurface(before);
        this.newCode = new JavaSurface(after);
        this.numbers = numbers;
    }

    static JavaVerdicts of(Contract before, Contract after, GeneratorOptions options) {
        return new JavaVerdicts(draft(before, options), draft(after, options), new BoxedNumbers(before));
    }

    private static Draft draft(Contract contract, GeneratorOptions options) {
        return Draft.of(contract, options)
                .orElseThrow(() -> new IllegalArgumentException("the options do not fit " + contract.name()));
    }

    /** Whether anything differs. Asked for many facts, answered once: it may need every file. */
    private boolean codeDiffers() {
        var differs = anyDifference.orElseGet(() -> oldCode.differs(newCode));
        anyDifference = Optional.of(differs);
        return differs;
    }

    JavaVerdict of(Fact fact) {
        var places = new LinkedHashSet<JavaPlace>();
        before.of(fact.subject(), true).stream()
                .filter(place -> oldCode.has(place.path()))
                .forEach(places::add);
        if (REMOVED_EVENTS.contains(fact.rule())) {
            before.events().stream().filter(place -> oldCode.has(place.path())).forEach(places::add);
        }
        if (REMOVED_HEADERS.contains(fact.rule())
                && oldCode.has(before.headers().path())) {
            places.add(before.headers());
        }
        after.of(fact.subject(), false).stream()
                .filter(place -> newCode.has(place.path()))
                .forEach(places::add);
        var changed = places.isEmpty()
                ? codeDiffers()
                : places.stream().anyMatch(place -> oldCode.differs(place.path(), newCode));
        var effect = numbers.effect(fact);
        var none = !changed && !reachesFurther(fact, effect.caller(), effect.implementer());
        var gone = gone(fact);
        places.addAll(gone);
        var caller = effect(none, gone, effect.caller());
        var implementer = effect(none, gone, effect.implementer());
        var quiet = caller == JavaEffect.NONE && implementer == JavaEffect.NONE;
        List<String> names = quiet
                ? List.of()
                : places.stream()
                        .map(JavaPlace::shown)
                        .distinct()
                        .limit(MOST_NAMES)
                        .toList();
        return new JavaVerdict(caller, implementer, names);
    }

    private static JavaEffect effect(boolean none, List<JavaPlace> gone, JavaEffect ruled) {
        if (!gone.isEmpty()) {
            return JavaEffect.SOURCE;
        }
        return none ? JavaEffect.NONE : ruled;
    }

    /** Classes of what the old document declares inside of the place, and that the new code does not have. */
    private List<JavaPlace> gone(Fact fact) {
        List<JavaPlace> inside = fact.after().isPresent()
                ? List.of()
                : fact.before().map(place -> before.inside(place.pointer())).orElse(List.of());
        return inside.stream()
                .filter(place -> oldCode.has(place.path()) && !newCode.has(place.path()))
                .toList();
    }

    /** A change of behaviour may show in code that is elsewhere: in routes, in a type around. */
    private boolean reachesFurther(Fact fact, JavaEffect... effects) {
        return !fact.operations().isEmpty()
                && Stream.of(effects).anyMatch(effect -> effect == JavaEffect.BEHAVIOUR)
                && codeDiffers();
    }
}

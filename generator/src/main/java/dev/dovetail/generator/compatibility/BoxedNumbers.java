package dev.dovetail.generator.compatibility;

import dev.dovetail.contract.Contract;
import dev.dovetail.contract.diff.Effect;
import dev.dovetail.contract.diff.Fact;
import dev.dovetail.contract.diff.JavaEffect;
import dev.dovetail.contract.diff.SchemaRules;
import dev.dovetail.contract.diff.Subject;
import dev.dovetail.contract.model.Member;
import dev.dovetail.contract.model.TypeDecl;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Java widens an int to a long by itself, an Integer to a Long it does not. */
final class BoxedNumbers {

    /** The members of all objects by where they stand. */
    private final Map<String, List<Member>> members = new HashMap<>();

    BoxedNumbers(Contract contract) {
        contract.api().declarations().values().stream()
                .filter(TypeDecl.ObjectDecl.class::isInstance)
                .map(TypeDecl.ObjectDecl.class::cast)
                .flatMap(object -> object.members().stream())
                .forEach(member -> members.computeIfAbsent(member.origin().pointer(), unused -> new ArrayList<>())
                        .add(member));
    }

    /** The effect of the rule, or that of boxed numbers where the place has such. */
    Effect effect(Fact fact) {
        var effect = fact.rule().effect(fact.direction());
        var rule = fact.rule();
        var number = rule.equals(SchemaRules.FORMAT_WIDENED) || rule.equals(SchemaRules.FORMAT_NARROWED);
        var narrowed = rule.equals(SchemaRules.FORMAT_NARROWED);
        return number && boxed(fact.subject(), narrowed)
                ? new Effect(effect.wire(), JavaEffect.SOURCE, JavaEffect.SOURCE)
                : effect;
    }

    private boolean boxed(Subject subject, boolean narrowed) {
        if (!(subject instanceof Subject.OfSchema schema) || schema.oldPointer().isEmpty()) {
            return false;
        }
        var pointer = schema.oldPointer().get().replaceFirst("/format$", "");
        return pointer.endsWith("/items")
                || pointer.endsWith("/additionalProperties")
                || boxedMember(pointer, narrowed);
    }

    /** Builders widen by themselves, so that only what is read of an optional member is boxed. */
    private boolean boxedMember(String pointer, boolean narrowed) {
        return members.getOrDefault(pointer, List.of()).stream()
                .anyMatch(member -> member.type().nullable() || (narrowed && !member.required()));
    }
}

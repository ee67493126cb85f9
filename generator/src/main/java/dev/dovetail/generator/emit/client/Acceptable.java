package dev.dovetail.generator.emit.client;

import dev.dovetail.generator.emit.operation.OperationPlan;
import dev.dovetail.generator.emit.operation.Payload;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The {@code Accept} header of a call, where it is not the one that the runtime sends by itself. */
final class Acceptable {

    private Acceptable() {}

    /** The declared media types, the preferred ones first; absent where plain JSON, text or octets are all there is. */
    static Optional<String> of(OperationPlan plan) {
        var preferred = new LinkedHashSet<String>();
        var others = new LinkedHashSet<String>();
        for (var success : plan.successes()) {
            success.payload()
                    .filter(payload -> !payload.octets() || success.alternative())
                    .ifPresent(payload -> (success.alternative() ? others : preferred).addAll(payload.mediaTypes()));
        }
        if (usual(plan, preferred, others)) {
            return Optional.empty();
        }
        var accepted = new LinkedHashSet<String>(preferred);
        others.forEach(other -> accepted.add(other + (preferred.isEmpty() ? "" : ";q=0.9")));
        accepted.add("*/*;q=0.8");
        return Optional.of(String.join(", ", accepted));
    }

    private static boolean usual(OperationPlan plan, Set<String> preferred, Set<String> others) {
        var octets = plan.successes().stream()
                .flatMap(success -> success.payload().stream())
                .allMatch(Payload::octets);
        return others.isEmpty() && (octets || preferred.stream().allMatch(Acceptable::plain));
    }

    private static boolean plain(String mediaType) {
        var essence = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return essence.equals("application/json") || essence.equals("text/plain");
    }
}

package dev.dovetail.conformance.judge;

import dev.dovetail.conformance.check.HttpChecks;
import dev.dovetail.conformance.plan.Credential;
import dev.dovetail.conformance.plan.RequestPlan;
import dev.dovetail.conformance.run.Answer;
import dev.dovetail.contract.model.SecurityScheme;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Judges whether shared caches are told to keep an answer that only authorized callers may see (RFC 9111, 3.5). One that
 * is kept per Authorization, or asked for again each time, does no harm.
 */
final class CacheJudge {
    private final Hearing hearing;

    CacheJudge(Hearing hearing) {
        this.hearing = hearing;
    }

    void judge(RequestPlan request, Answer answer) {
        var control = answer.headerList("Cache-Control");
        if (control.isEmpty() || !answer.succeeded() || !authorized(request)) {
            return;
        }
        var directives = Arrays.stream(control.get().toLowerCase(Locale.ROOT).split(",", -1))
                .map(String::strip)
                .toList();
        var released = directives.contains("public") || directives.stream().anyMatch(CacheJudge::sharedAge);
        var harmless = List.of("private", "no-store", "no-cache").stream()
                        .anyMatch(word -> directives.stream().anyMatch(directive -> directive.startsWith(word)))
                || directives.contains("max-age=0")
                || answer.headerList("Vary")
                        .map(vary -> vary.toLowerCase(Locale.ROOT))
                        .filter(vary -> vary.contains("authorization") || vary.contains("*"))
                        .isPresent();
        if (released && !harmless) {
            hearing.findings()
                    .failed(
                            HttpChecks.CACHE,
                            "an answer to an authorized request may be kept by shared caches, and given to anyone",
                            Findings.Comparison.of("private or no-store", control.get()),
                            answer);
        } else {
            hearing.findings().passed(HttpChecks.CACHE, answer);
        }
    }

    private static boolean sharedAge(String directive) {
        return directive.startsWith("s-maxage=") && !directive.matches("s-maxage=\"?0+\"?");
    }

    /** Whether the credentials went in Authorization, and the document does not let anyone do without. */
    private boolean authorized(RequestPlan request) {
        return !(request.credential() instanceof Credential.None)
                && !hearing.operation().security().optional()
                && request.schemes().stream()
                        .anyMatch(scheme -> !(scheme instanceof SecurityScheme.ApiKey)
                                && !(scheme instanceof SecurityScheme.MutualTls));
    }
}

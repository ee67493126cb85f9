package dev.dovetail.reference.fault;

import dev.dovetail.reference.access.Token;
import dev.dovetail.runtime.server.ServerResponse;
import java.util.List;
import java.util.function.Predicate;

/** Faults about what a caller may do. */
final class ScopeFaults {

    private ScopeFaults() {}

    static List<Fault> all() {
        return List.of(
                tooStrict(),
                notImplied(),
                lettingIn(
                        "tokens-without-scopes-are-let-in",
                        "A token without any scope may do everything.",
                        token -> token.scopes().isEmpty()),
                lettingIn(
                        "scopes-of-other-objects-are-enough",
                        "A token with several scopes may do everything, whatever they are for.",
                        token -> token.scopes().size() > 1),
                lettingIn(
                        "any-action-is-enough",
                        "A token with a single scope may do everything, though it is for another action.",
                        token -> token.scopes().size() == 1),
                silent(),
                existence(),
                effect());
    }

    private static Fault lettingIn(String name, String description, Predicate<Token> wronged) {
        return Fault.of(name, description, (request, correct) -> {
            var refused = correct.answer(request);
            if (!lacksScope(refused) || correct.caller(request).filter(wronged).isEmpty()) {
                return refused;
            }
            var granted = correct.answerWithAllRights(request);
            // who is let in to an operation that only ever refuses has got nothing
            return granted.status() == 405 ? refused : granted;
        });
    }

    /** A refusal for want of a scope, not for any other reason. */
    private static boolean lacksScope(ServerResponse answer) {
        return answer.status() == 403
                && Answers.object(answer).path("detail").asText().contains("scope");
    }

    private static Fault tooStrict() {
        return Fault.of(
                "exports-list-wants-write",
                "Listing exports asks for the scope export:write though export:read is documented.",
                Place.of("GET", "/exports/").only((request, correct) -> {
                    var lacking = correct.caller(request)
                            .filter(token -> !token.scopes().contains("export:write"))
                            .filter(token -> !token.scopes().contains("*"));
                    return lacking.isPresent()
                            ? Answers.forbidden("API key missing required scope 'export:write'")
                            : correct.answer(request);
                }));
    }

    private static Fault notImplied() {
        return Fault.of(
                "write-does-not-include-read",
                "A token with the write scope of an object cannot read it.",
                (request, correct) -> {
                    var answer = correct.answer(request);
                    var onlyWrites = correct.caller(request)
                            .filter(token -> token.scopes().stream().allMatch(scope -> scope.endsWith(":write")))
                            .isPresent();
                    var needsRead = !request.writes() && lacksScope(correct.answerWithoutScopes(request));
                    return Answers.succeeded(answer) && onlyWrites && needsRead
                            ? Answers.forbidden("API key missing required scope")
                            : answer;
                });
    }

    private static Fault silent() {
        return Fault.of(
                "exports-list-refuses-in-silence",
                "Listing exports, who lacks the scope is not told so in WWW-Authenticate.",
                Place.of("GET", "/exports/").only((request, correct) -> {
                    var answer = correct.answer(request);
                    return lacksScope(answer) ? Answers.withoutHeader(answer, "WWW-Authenticate") : answer;
                }));
    }

    private static Fault existence() {
        return Fault.of(
                "missing-scopes-reveal-what-exists",
                "Without the scope, a number that nothing has is answered 404 and any other 403.",
                (request, correct) -> {
                    var answer = correct.answer(request);
                    var there = correct.answerWithAllRights(request.get(request.rawPath()));
                    return lacksScope(answer) && there.status() == 404 ? Answers.notFound() : answer;
                });
    }

    private static Fault effect() {
        return Fault.of(
                "forbidden-changes-are-made",
                "A change for which the scope is missing is answered 403 and made all the same.",
                (request, correct) -> {
                    var answer = correct.answer(request);
                    if (lacksScope(answer) && request.writes()) {
                        correct.answerWithAllRights(request);
                    }
                    return answer;
                });
    }
}

package dev.dovetail.reference.fault;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Faults about who is let in. */
final class AuthenticationFaults {

    private AuthenticationFaults() {}

    static List<Fault> all() {
        return List.of(
                lettingIn(
                        "anonymous-callers-are-let-in",
                        "Whoever shows no credentials may do everything.",
                        (request, correct) -> request.authorization().isEmpty()),
                lettingIn(
                        "malformed-credentials-are-let-in",
                        "Whoever shows something that cannot be read may do everything.",
                        (request, correct) -> request.authorization().isPresent()
                                && !basic(request)
                                && request.bearer().isEmpty()),
                lettingIn(
                        "unknown-tokens-are-let-in",
                        "Whoever shows a token that nobody issued may do everything.",
                        (request, correct) -> correct.showsUnknown(request)),
                lettingIn(
                        "basic-credentials-are-let-in",
                        "Whoever shows a name and a password, which the document does not have, may do everything.",
                        (request, correct) -> basic(request)),
                lettingIn(
                        "expired-tokens-are-let-in",
                        "Whoever shows a token that has expired may do everything.",
                        (request, correct) -> correct.showsExpired(request)),
                lettingIn(
                        "revoked-tokens-are-let-in",
                        "Whoever shows a token that was revoked may do everything.",
                        (request, correct) -> correct.showsRevoked(request)),
                lettingInByQuery(),
                schemeCase(),
                schemeName(),
                forbidden(),
                missingChallenge(),
                withoutReason(),
                effect());
    }

    private static Fault lettingIn(
            String name, String description, BiPredicate<BufferedRequest, CorrectServer> wronged) {
        return Fault.of(name, description, (request, correct) -> {
            var refused = correct.answer(request);
            return refused.status() == 401 && wronged.test(request, correct)
                    ? correct.answerWithAllRights(request)
                    : refused;
        });
    }

    private static Fault lettingInByQuery() {
        return lettingIn(
                "tokens-in-the-query-are-let-in",
                "Whoever shows a valid token in the query, which the document does not have, may do everything.",
                (request, correct) -> inQuery(request)
                        .filter(token -> !correct.showsUnknown(request.withToken(token)))
                        .isPresent());
    }

    private static boolean basic(BufferedRequest request) {
        return request.authorization()
                .filter(text -> text.toLowerCase(Locale.ROOT).startsWith("basic "))
                .isPresent();
    }

    private static Optional<String> inQuery(BufferedRequest request) {
        var query = request.rawQuery();
        return Stream.of(query == null ? new String[0] : query.split("&"))
                .filter(parameter -> parameter.startsWith("access_token="))
                .map(parameter -> parameter.substring(parameter.indexOf('=') + 1))
                .map(token -> URLDecoder.decode(token, StandardCharsets.UTF_8))
                .findFirst();
    }

    private static Fault schemeCase() {
        return Fault.of(
                "exports-list-wants-a-capital",
                "Listing exports, a token is not known whose authentication scheme is written in small letters.",
                Place.of("GET", "/exports/")
                        .only((request, correct) -> request.authorization()
                                        .filter(text -> text.startsWith("bearer "))
                                        .isPresent()
                                ? Answers.unauthorized()
                                : correct.answer(request)));
    }

    private static Fault schemeName() {
        return Fault.of(
                "exports-list-takes-tokens-behind-any-name",
                "Listing exports, a valid token opens the list behind the name of any authentication scheme.",
                Place.of("GET", "/exports/")
                        .only((request, correct) -> request.authorization()
                                .filter(text -> text.indexOf(' ') > 0)
                                .map(text -> request.withToken(text.substring(text.indexOf(' ') + 1)))
                                .filter(renamed -> correct.caller(renamed).isPresent())
                                .map(correct::answer)
                                .orElseGet(() -> correct.answer(request))));
    }

    private static Fault forbidden() {
        return Fault.of(
                "unknown-tokens-are-forbidden",
                "A token that nobody issued is answered 403 instead of 401.",
                (request, correct) -> {
                    var answer = correct.answer(request);
                    return answer.status() == 401 && correct.showsUnknown(request)
                            ? Answers.forbidden("This key is not known.")
                            : answer;
                });
    }

    private static Fault missingChallenge() {
        return Fault.of(
                "challenge-is-missing", "A 401 does not say which credentials are wanted.", (request, correct) -> {
                    var answer = correct.answer(request);
                    return answer.status() == 401 ? Answers.withoutHeader(answer, "WWW-Authenticate") : answer;
                });
    }

    private static Fault withoutReason() {
        return Fault.of(
                "exports-list-gives-no-reason",
                "Listing exports, who shows a token that is not valid is not told so in WWW-Authenticate.",
                Place.of("GET", "/exports/").only((request, correct) -> {
                    var answer = correct.answer(request);
                    return answer.status() == 401
                            ? answer.withHeader("WWW-Authenticate", "Bearer realm=\"api\"")
                            : answer;
                }));
    }

    private static Fault effect() {
        return Fault.of(
                "anonymous-changes-are-made",
                "A change by somebody who shows no credentials is answered 401 and made all the same.",
                (request, correct) -> {
                    var answer = correct.answer(request);
                    if (answer.status() == 401
                            && request.writes()
                            && request.authorization().isEmpty()) {
                        correct.answerWithAllRights(request);
                    }
                    return answer;
                });
    }
}

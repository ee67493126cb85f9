package dev.dovetail.conformance.judge;

import dev.dovetail.conformance.check.HttpChecks;
import dev.dovetail.conformance.run.Answer;
import dev.dovetail.conformance.run.Records;
import dev.dovetail.contract.model.Access;
import dev.dovetail.contract.model.Content;
import dev.dovetail.contract.model.Member;
import dev.dovetail.contract.model.ScalarKind;
import dev.dovetail.contract.model.TypeRef;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Judges whether what only the caller may know comes back where it is written down: in a header, or in an error. What was found is said by
 * its place alone.
 */
final class EchoJudge {
    /** What is shorter turns up by chance. */
    private static final int SHORTEST = 8;

    private static final Pattern SECRET =
            Pattern.compile("(?i).*(passw|passphrase|secret|token|credential|api_?key|private_?key).*");

    private final Hearing hearing;

    EchoJudge(Hearing hearing) {
        this.hearing = hearing;
    }

    void judge(Records.OfStep step, Answer answer) {
        var sent = step.step().request().credential().valid();
        var places = sent
                ? answer.echoes().stream().sorted().map(name -> "the credentials of the request in " + place(name))
                : Stream.<String>empty();
        var found = Stream.concat(places, passwords(step, answer)).findFirst();
        if (found.isPresent()) {
            hearing.findings()
                    .failed(
                            HttpChecks.ECHO,
                            "an answer of status " + answer.status() + " gives back " + found.get(),
                            answer);
        } else if (sent || step.sent().isPresent()) {
            hearing.findings().passed(HttpChecks.ECHO, answer);
        }
    }

    private static String place(String header) {
        return header.isEmpty() ? "its body" : "the header " + header;
    }

    private Stream<String> passwords(Records.OfStep step, Answer answer) {
        var body = step.sent();
        var type = step.step().request().operation().stream()
                .flatMap(operation -> operation.requestBody().stream())
                .flatMap(request -> request.contents().stream())
                .map(Content::type)
                .flatMap(Optional::stream)
                .findFirst();
        if (body.isEmpty() || type.isEmpty()) {
            return Stream.empty();
        }
        return hearing.types().object(type.get()).stream()
                .flatMap(declaration -> declaration.members().stream())
                .filter(this::secret)
                .filter(member ->
                        holds(answer, body.get().path(member.wireName()).asText("")))
                .map(member -> "what was sent as " + member.wireName());
    }

    private boolean secret(Member member) {
        return hearing.types().plain(member.type()) instanceof TypeRef.Scalar scalar
                && (scalar.kind() == ScalarKind.PASSWORD
                        || (scalar.kind() == ScalarKind.STRING
                                && member.access() == Access.WRITE_ONLY
                                && SECRET.matcher(member.wireName()).matches()));
    }

    private static boolean holds(Answer answer, String value) {
        return value.length() >= SHORTEST
                && Stream.concat(
                                answer.headers().stream().map(header -> header.value()),
                                (answer.status() >= 400 ? List.of(answer.text()) : List.<String>of()).stream())
                        .anyMatch(text -> text.contains(value));
    }
}

package dev.dovetail.conformance.judge;

import dev.dovetail.conformance.check.HttpChecks;
import dev.dovetail.conformance.check.ShapeChecks;
import dev.dovetail.conformance.run.Answer;
import java.util.Optional;

/** Judges whether HEAD is the head of what GET gives (RFC 9110, 9.3.2). */
final class HeadJudge {
    private final Hearing hearing;
    private final Answer get;

    private record Contradiction(String message, String expected, String actual) {}

    /** A judge by what GET gave. */
    HeadJudge(Hearing hearing, Answer get) {
        this.hearing = hearing;
        this.get = get;
    }

    void judge(Answer head) {
        if (!hearing.answers().served(head)) {
            hearing.notTested(HttpChecks.HEAD, "the server failed (exchange " + head.exchange() + ")");
        } else if (head.status() == 405 || head.status() == 501) {
            // A document that does not have it leaves it to the server.
            hearing.findings().passed(HttpChecks.HEAD, head);
        } else if (head.status() == 429) {
            hearing.notTested(HttpChecks.HEAD, "HEAD is answered 429");
        } else if (head.status() == 404) {
            // Not routed, as other methods that the document does not have: the status is wrong, nothing else.
            hearing.findings()
                    .warned(
                            HttpChecks.HEAD,
                            "HEAD is answered 404 where GET succeeds",
                            Findings.Comparison.of(get.status() + ", or 405", head.status()),
                            head);
        } else {
            contradiction(head)
                    .ifPresentOrElse(
                            said -> hearing.findings()
                                    .failed(
                                            HttpChecks.HEAD,
                                            said.message(),
                                            Findings.Comparison.of(said.expected(), said.actual()),
                                            head),
                            () -> hearing.findings().passed(HttpChecks.HEAD, head));
        }
    }

    /** In what HEAD speaks of something else than GET gives. */
    private Optional<Contradiction> contradiction(Answer head) {
        if (head.status() != get.status()) {
            return Optional.of(
                    new Contradiction("HEAD is answered otherwise than GET", "" + get.status(), "" + head.status()));
        }
        if (head.mediaType().isPresent()
                && !head.mediaType().equals(get.mediaType())
                && !hearing.findings().failed(ShapeChecks.CONTENT_TYPE)) {
            return Optional.of(new Contradiction(
                    "HEAD has another media type than GET",
                    get.mediaType().orElse("no Content-Type"),
                    head.mediaType().get()));
        }
        return Optional.empty();
    }
}

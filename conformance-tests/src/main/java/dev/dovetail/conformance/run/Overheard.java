package dev.dovetail.conformance.run;

import dev.dovetail.conformance.result.Exchange;
import dev.dovetail.conformance.result.TokenVariable;
import dev.dovetail.conformance.result.Verdict;
import dev.dovetail.conformance.traffic.Recorded;
import dev.dovetail.conformance.traffic.Secrets;
import java.util.ArrayList;
import java.util.List;

/** Keeps exchanges that somebody else had as a run keeps its own: numbered, and without secrets. Thread-safe. */
public final class Overheard {

    private final Secrets secrets;
    private final Redaction redaction = new Redaction();
    private final Log log = new Log(redaction);

    /** Nothing so far. */
    public Overheard(Secrets secrets) {
        this.secrets = secrets;
    }

    /** Keeps an exchange; gives its answer as judges see one. */
    public Answer keep(Recorded exchange) {
        secrets.of(exchange).forEach(secret -> redaction.know(secret.value(), TokenVariable.of(secret.purpose())));
        var id = log.nextId();
        var headers = new ArrayList<>(exchange.requestHeaders());
        var type = exchange.requestHeader("Content-Type").orElse("text/plain");
        var payload = exchange.requestBody().map(body -> WireRequest.Payload.of(type, body));
        if (payload.isPresent()) {
            headers.removeIf(header -> header.name().equalsIgnoreCase("Content-Type"));
        }
        var body = exchange.responseBody();
        var answer = Answer.of(
                id,
                new Received(
                        exchange.status(),
                        exchange.responseHeaders(),
                        new Received.Body(body.octets(), body.unknown())));
        log.add(
                id,
                new WireRequest(exchange.method(), exchange.url(), headers, payload),
                answer,
                exchange.tookMillis());
        return answer;
    }

    /** Everything that was kept. */
    public List<Exchange> exchanges() {
        return log.exchanges();
    }

    /** What was found, without secrets. */
    public Verdict withoutSecrets(Verdict verdict) {
        return redaction.redact(verdict);
    }

    /** A text without secrets. */
    public String withoutSecrets(String text) {
        return redaction.redact(text);
    }
}

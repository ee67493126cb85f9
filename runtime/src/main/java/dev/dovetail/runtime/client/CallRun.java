package dev.dovetail.runtime.client;

import dev.dovetail.runtime.client.ApiTransportException.Reason;
import dev.dovetail.runtime.json.BodyType;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiPredicate;

/** One call on its way to an answer: attempts, renewed credentials, redirects. Used once. */
final class CallRun {
    private static final int UNAUTHORIZED = 401;

    private final ClientSettings settings;
    private final Transport transport;
    private final Call<?> call;
    private final BiPredicate<Integer, String> streamed;
    private RequestDraft request;
    private Secrets secrets;
    private boolean renewed;
    private boolean away;
    private int retries;
    private int redirects;

    CallRun(ClientSettings settings, Call<?> call, RequestDraft request) {
        this.settings = settings;
        this.transport =
                new Transport(settings.http(), settings.timeout(), settings.successLimit(), settings.failureLimit());
        this.call = call;
        this.request = request;
        this.secrets = Secrets.ask(settings.credentials(), call.security());
        this.streamed = (status, mediaType) -> call.success(status, mediaType)
                .filter(success -> success.type().kind() == BodyType.Kind.BINARY
                        || success.type().kind() == BodyType.Kind.ITEMS)
                .isPresent();
    }

    /** The secrets that the last request was sent with. */
    Secrets secrets() {
        return secrets;
    }

    /** Sends until there is an answer to keep. */
    Received answer() {
        while (true) {
            var answer = attempt();
            if (answer.isPresent() && !goesOn(answer.get())) {
                return answer.get();
            }
        }
    }

    /** Empty when there was no answer and another attempt is due, for which it has waited. */
    private Optional<Received> attempt() {
        try {
            return Optional.of(transport.send(request.with(away ? Secrets.NONE : secrets), streamed, call.toString()));
        } catch (ApiTransportException e) {
            var wait = settings.retry().after(retries, e, request.method());
            if (wait.isEmpty() || !request.repeatable()) {
                throw e;
            }
            waitFor(wait.get());
            return Optional.empty();
        }
    }

    private boolean goesOn(Received answer) {
        return renew(answer) || follow(answer) || repeat(answer);
    }

    /** After a 401 the suppliers are asked once more: the token may have expired just now. */
    private boolean renew(Received answer) {
        if (answer.status() != UNAUTHORIZED
                || renewed
                || away
                || !request.repeatable()
                || secrets.all().isEmpty()) {
            return false;
        }
        renewed = true;
        var fresh = Secrets.ask(settings.credentials(), call.security());
        var changed = !fresh.equals(secrets);
        secrets = fresh;
        return changed;
    }

    private boolean follow(Received answer) {
        var target = Redirects.target(request, answer);
        if (target.isEmpty() || call.success(answer.status()).isPresent() || redirects == Redirects.MOST) {
            return false;
        }
        redirects++;
        if (BaseUri.sameOrigin(request.uri(), target.get())) {
            request = request.movedTo(target.get());
        } else {
            // for good: a server elsewhere could send the request back with whatever query it likes
            away = true;
            request = request.strippedFor(target.get());
        }
        return true;
    }

    private boolean repeat(Received answer) {
        if (call.success(answer.status()).isPresent() || !request.repeatable()) {
            return false;
        }
        var wait = settings.retry().after(retries, answer, request.method());
        wait.ifPresent(this::waitFor);
        return wait.isPresent();
    }

    private void waitFor(Duration time) {
        retries++;
        try {
            settings.retry().sleeper().sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiTransportException(
                    Reason.INTERRUPTED, call + ": interrupted while waiting for another attempt", e);
        }
    }
}

package dev.dovetail.conformance.run;

import dev.dovetail.conformance.plan.Credential;
import dev.dovetail.conformance.result.Exchange;
import dev.dovetail.conformance.result.Leftover;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Removes what was created, if the server lets it. A server that does not answer at all is not asked for ever. */
final class Remover {
    private static final int MOST_UNANSWERED = 3;

    private final Admission admission;
    private final Exchanger exchanger;
    private final String base;
    private int unanswered;

    /** Removes things of one server: those whose addresses begin with its. */
    Remover(Admission admission, Exchanger exchanger, String base) {
        this.admission = admission;
        this.exchanger = exchanger;
        this.base = base;
    }

    /** Removes it; says what is left if that could not be done. */
    Optional<Leftover> remove(Pending pending) {
        var creation = pending.creation();
        if (pending.state() == Pending.State.UNCLEAR) {
            return left(
                    creation,
                    pending.identifier().orElseThrow() + ", perhaps",
                    "nothing shows whether this run made it or it was there before, so it was left alone",
                    Optional.empty());
        }
        var search = pending.identifier().isPresent()
                ? new Search(pending.identifier(), false)
                : Search.of(creation, address -> read(creation, address));
        var identifier = search.identifier();
        if (identifier.isEmpty()) {
            return search.absent() ? Optional.empty() : unidentified(pending);
        }
        if (creation.removal().isEmpty()) {
            return left(creation, identifier.get(), "the document has no operation that removes it", Optional.empty());
        }
        var request = request(creation, identifier.get());
        if (request.isEmpty()) {
            return left(creation, identifier.get(), "there are no credentials to remove it with", Optional.empty());
        }
        var command = Optional.of(exchanger.shown(request.get()).toCurl());
        if (unanswered >= MOST_UNANSWERED) {
            return left(creation, identifier.get(), "the server does not answer any more", command);
        }
        var answer = send(request.get());
        if (answer.succeeded() || answer.status() == 404 || answer.status() == 410) {
            return Optional.empty();
        }
        var why = "its removal was answered " + answer.trouble().orElse(Integer.toString(answer.status()));
        return left(creation, identifier.get(), why, command);
    }

    /** Nothing, if the request failed and left nothing that can be found; something that nobody can address, otherwise. */
    private Optional<Leftover> unidentified(Pending pending) {
        var creation = pending.creation();
        var thing = creation.mark().map(mark -> "something named " + mark).orElse("something");
        return switch (pending.state()) {
            case FAILED -> Optional.empty();
            case SENT ->
                left(creation, thing + ", perhaps", "the request that creates it was not answered", Optional.empty());
            case CREATED, UNCLEAR ->
                left(creation, thing, "the answer does not tell what it is addressed by", Optional.empty());
        };
    }

    private Optional<Answer> read(Creation creation, String address) {
        return unanswered >= MOST_UNANSWERED
                ? Optional.empty()
                : request(creation, new Creation.Removal("GET", address, List.of(), Optional.empty()), "")
                        .map(this::send);
    }

    private Answer send(WireRequest request) {
        var answer = exchanger.sendForCleanUp(request);
        unanswered = answer.status() == 0 ? unanswered + 1 : 0;
        return answer;
    }

    private Optional<WireRequest> request(Creation creation, String identifier) {
        return request(creation, creation.removal().orElseThrow(), identifier);
    }

    /** The request with credentials; none if there are none, and none to another server than the run was against. */
    private Optional<WireRequest> request(Creation creation, Creation.Removal removal, String identifier) {
        var url = removal.url(creation.parameter(), identifier);
        var placed = admission.place(creation.schemes(), new Credential.Everything());
        if (placed.placement().isEmpty() || !url.startsWith(base)) {
            return Optional.empty();
        }
        var placement = placed.placement().get();
        var headers = new ArrayList<>(removal.headers());
        headers.addAll(placement.headers());
        if (!placement.cookies().isEmpty()) {
            headers.add(new Exchange.Header("Cookie", String.join("; ", placement.cookies())));
        }
        var query = String.join("&", placement.query());
        var address = query.isEmpty() ? url : url + (url.contains("?") ? "&" : "?") + query;
        var payload = removal.body().map(body -> WireRequest.Payload.of(body.contentType(), body.text()));
        return Optional.of(new WireRequest(removal.method(), address, headers, payload));
    }

    private static Optional<Leftover> left(Creation creation, String thing, String reason, Optional<String> command) {
        return Optional.of(new Leftover(creation.operation(), thing, reason, command));
    }
}

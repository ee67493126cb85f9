package dev.dovetail.reference.fault;

import dev.dovetail.reference.access.Token;
import dev.dovetail.reference.access.Tokens;
import dev.dovetail.runtime.server.ServerResponse;
import dev.dovetail.runtime.server.Service;
import java.util.Optional;
import java.util.Set;

/** The server that does nothing wrong, as a middleman sees it. */
final class CorrectServer {

    private final Service service;
    private final Tokens tokens;
    private final Token everything;
    private final Token nothing;

    CorrectServer(Service service, Tokens tokens) {
        this.service = service;
        this.tokens = tokens;
        this.everything = tokens.mint(Set.of("*"));
        this.nothing = tokens.mint(Set.of());
    }

    /** The right answer. */
    ServerResponse answer(BufferedRequest request) {
        return service.route(request.toServerRequest());
    }

    /** The answer to somebody who may do everything. */
    ServerResponse answerWithAllRights(BufferedRequest request) {
        return answer(request.withToken(everything.value()));
    }

    /** The answer to somebody who is known and may do nothing. */
    ServerResponse answerWithoutScopes(BufferedRequest request) {
        return answer(request.withToken(nothing.value()));
    }

    /** The token that the request shows, if it is valid. */
    Optional<Token> caller(BufferedRequest request) {
        return request.bearer().flatMap(tokens::valid);
    }

    /** Whether the request shows a token that has expired. */
    boolean showsExpired(BufferedRequest request) {
        return caller(request).isEmpty()
                && request.bearer().flatMap(tokens::known).isPresent();
    }

    /** Whether the request shows a token that was revoked. */
    boolean showsRevoked(BufferedRequest request) {
        return request.bearer().filter(tokens::wasRevoked).isPresent();
    }

    /** Whether the request shows a token that there never was. */
    boolean showsUnknown(BufferedRequest request) {
        return request.bearer()
                .filter(token -> tokens.known(token).isEmpty() && !tokens.wasRevoked(token))
                .isPresent();
    }
}

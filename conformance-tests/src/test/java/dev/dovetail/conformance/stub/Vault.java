package dev.dovetail.conformance.stub;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/** The part of the notes server that asks for several credentials at once, for one of several, or for none that must be. */
final class Vault {
    private final Set<Fault> faults;
    private final StubTokens tokens;
    private final HttpExchange exchange;

    Vault(Set<Fault> faults, StubTokens tokens, HttpExchange exchange) {
        this.faults = faults;
        this.tokens = tokens;
        this.exchange = exchange;
    }

    /** Answers, if the path is one of the vault's. */
    static boolean has(String path) {
        return Set.of("/vault/both/", "/vault/either/", "/vault/maybe/").contains(path);
    }

    void answer() throws IOException {
        if (!exchange.getRequestMethod().equals("GET")) {
            exchange.getResponseHeaders().set("Allow", "GET");
            send(405, "{\"detail\":\"only to be looked at\"}");
            return;
        }
        switch (exchange.getRequestURI().getPath()) {
            case "/vault/both/" -> answer(bearer() && (key() || faults.contains(Fault.KEY_IS_NOT_NEEDED)));
            case "/vault/either/" ->
                answer(bearer() || login() || (key() && !faults.contains(Fault.KEY_IS_NO_ALTERNATIVE)));
            default -> maybe();
        }
    }

    private void maybe() throws IOException {
        if (header("Authorization").isEmpty() || bearer()) {
            answer(true);
        } else if (faults.contains(Fault.FORBIDS_WRONG_WHERE_OPTIONAL)) {
            send(403, "{\"detail\":\"refused\"}");
        } else {
            answer(false);
        }
    }

    private void answer(boolean open) throws IOException {
        if (open) {
            send(200, "{\"open\":true}");
        } else {
            var shown = header("Authorization")
                    .filter(value -> value.matches("(?i)bearer .+"))
                    .isPresent();
            exchange.getResponseHeaders()
                    .set("WWW-Authenticate", shown ? "Bearer error=\"invalid_token\", Basic" : "Bearer, Basic");
            send(401, "{\"detail\":\"refused\"}");
        }
    }

    private boolean bearer() {
        return header("Authorization")
                .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
                .flatMap(value -> tokens.scopes(value.substring(7)))
                .isPresent();
    }

    private boolean key() {
        return header("X-Key").flatMap(tokens::scopes).isPresent();
    }

    private boolean login() {
        return header("Authorization")
                .filter(value -> value.matches("(?i)basic [A-Za-z0-9+/]+=*"))
                .map(value -> new String(Base64.getDecoder().decode(value.substring(6)), StandardCharsets.UTF_8))
                .flatMap(tokens::scopes)
                .isPresent();
    }

    private Optional<String> header(String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    private void send(int status, String json) throws IOException {
        var octets = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, octets.length);
        exchange.getResponseBody().write(octets);
    }
}

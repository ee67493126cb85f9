package dev.dovetail.generator.emit.client;

import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.Server;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Where the client calls unless it is told otherwise: the first server that stands on its own. */
final class DefaultServer {

    private DefaultServer() {}

    /** Its URL with every variable at its default; absent where all servers are relative to somewhere. */
    static Optional<String> of(Api api) {
        return api.servers().stream()
                .map(DefaultServer::filled)
                .filter(DefaultServer::absolute)
                .findFirst();
    }

    private static String filled(Server server) {
        var url = server.url();
        for (var variable : server.variables().entrySet()) {
            url = url.replace("{" + variable.getKey() + "}", variable.getValue().defaultValue());
        }
        return url;
    }

    /** Whether a client can call it as it is. */
    static boolean absolute(String url) {
        try {
            var uri = new URI(url);
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}

package dev.dovetail.generator.emit.client;

import dev.dovetail.contract.diagnostics.DiagnosticCode;
import dev.dovetail.contract.diagnostics.Diagnostics;
import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.Server;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.stream.Collectors;

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

    /** Reports the variables, which the builder has no methods for. */
    static void report(Api api, Diagnostics diagnostics) {
        api.servers().stream()
                .filter(server -> !server.variables().isEmpty())
                .forEach(server -> diagnostics.report(
                        DiagnosticCode.NOT_HONOURED,
                        server.origin(),
                        "the client's builder has no methods for the server's variables "
                                + server.variables().keySet().stream()
                                        .map(name -> "'" + name + "'")
                                        .collect(Collectors.joining(", "))
                                + ": they have their defaults",
                        "give the builder the whole URL: baseUri"));
    }

    private static String filled(Server server) {
        var url = server.url();
        for (var variable : server.variables().entrySet()) {
            url = url.replace("{" + variable.getKey() + "}", variable.getValue().defaultValue());
        }
        return url;
    }

    private static boolean absolute(String url) {
        try {
            var uri = new URI(url);
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}

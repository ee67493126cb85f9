package dev.dovetail.contract.lowering;

import dev.dovetail.contract.model.Server;
import dev.dovetail.contract.source.JsonPointers;
import io.swagger.v3.oas.models.servers.ServerVariable;
import io.swagger.v3.oas.models.servers.ServerVariables;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lowers where the API is served (Server Object, Server Variable Object). */
final class ServerLowering {

    private final LoweringContext context;

    ServerLowering(LoweringContext context) {
        this.context = context;
    }

    /** The document's servers. None where it has none, although the parser then supposes {@code /}. */
    List<Server> lower(@Nullable List<io.swagger.v3.oas.models.servers.Server> servers) {
        if (servers == null || !context.source().tree().path("servers").isArray()) {
            return List.of();
        }
        var lowered = new java.util.ArrayList<Server>();
        for (var server : servers) {
            if (server.getUrl() != null) {
                var origin = context.location(JsonPointers.child("/servers", lowered.size()));
                var docs = DocsLowering.of(server.getDescription());
                lowered.add(new Server(server.getUrl(), variables(server.getVariables()), docs, origin));
            }
        }
        return lowered;
    }

    private static Map<String, Server.Variable> variables(@Nullable ServerVariables variables) {
        var lowered = new LinkedHashMap<String, Server.Variable>();
        if (variables != null) {
            variables.forEach((name, variable) -> lowered.put(name, variable(variable)));
        }
        return lowered;
    }

    private static Server.Variable variable(ServerVariable variable) {
        var defaultValue = variable.getDefault() == null ? "" : variable.getDefault();
        var allowed = variable.getEnum() == null ? List.<String>of() : variable.getEnum();
        return new Server.Variable(defaultValue, allowed, DocsLowering.of(variable.getDescription()));
    }
}

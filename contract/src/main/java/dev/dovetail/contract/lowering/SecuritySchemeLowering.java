package dev.dovetail.contract.lowering;

import dev.dovetail.contract.diagnostics.Location;
import dev.dovetail.contract.model.Docs;
import dev.dovetail.contract.model.ParameterLocation;
import dev.dovetail.contract.model.SecurityScheme;
import dev.dovetail.contract.source.JsonPointers;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lowers the ways to show who one is (Security Scheme Object). */
final class SecuritySchemeLowering {

    private static final String SCHEMES = "/components/securitySchemes";

    private final LoweringContext context;

    SecuritySchemeLowering(LoweringContext context) {
        this.context = context;
    }

    Map<String, SecurityScheme> lower() {
        var lowered = new LinkedHashMap<String, SecurityScheme>();
        context.at(SCHEMES)
                .ifPresent(schemes -> schemes.properties().forEach(entry -> {
                    var pointer = JsonPointers.child(SCHEMES, entry.getKey());
                    context.follow(pointer)
                            .flatMap(found -> context.frame().securityScheme(found.node()))
                            .flatMap(parsed -> scheme(entry.getKey(), parsed, context.location(pointer)))
                            .ifPresent(scheme -> lowered.put(entry.getKey(), scheme));
                }));
        return lowered;
    }

    private Optional<SecurityScheme> scheme(
            String name, io.swagger.v3.oas.models.security.SecurityScheme parsed, Location origin) {
        var docs = DocsLowering.of(parsed.getDescription());
        if (parsed.getType() == null) {
            return Optional.empty();
        }
        return switch (parsed.getType()) {
            case HTTP ->
                Optional.ofNullable(parsed.getScheme())
                        .map(scheme -> new SecurityScheme.Http(
                                name,
                                scheme.toLowerCase(Locale.ROOT),
                                Optional.ofNullable(parsed.getBearerFormat()),
                                docs,
                                origin));
            case APIKEY -> apiKey(name, parsed, docs, origin);
            case OAUTH2 -> Optional.of(new SecurityScheme.OAuth2(name, flows(parsed.getFlows()), docs, origin));
            case OPENIDCONNECT ->
                Optional.of(new SecurityScheme.OpenIdConnect(
                        name, Optional.ofNullable(parsed.getOpenIdConnectUrl()).orElse(""), docs, origin));
            case MUTUALTLS -> Optional.of(new SecurityScheme.MutualTls(name, docs, origin));
        };
    }

    private static Optional<SecurityScheme> apiKey(
            String name, io.swagger.v3.oas.models.security.SecurityScheme parsed, Docs docs, Location origin) {
        if (parsed.getIn() == null || parsed.getName() == null) {
            return Optional.empty();
        }
        var in = switch (parsed.getIn()) {
            case HEADER -> ParameterLocation.HEADER;
            case QUERY -> ParameterLocation.QUERY;
            case COOKIE -> ParameterLocation.COOKIE;
        };
        return Optional.of(new SecurityScheme.ApiKey(name, in, parsed.getName(), docs, origin));
    }

    private static Map<String, SecurityScheme.Flow> flows(@Nullable OAuthFlows flows) {
        var lowered = new LinkedHashMap<String, SecurityScheme.Flow>();
        if (flows != null) {
            flow("implicit", flows.getImplicit(), lowered);
            flow("password", flows.getPassword(), lowered);
            flow("clientCredentials", flows.getClientCredentials(), lowered);
            flow("authorizationCode", flows.getAuthorizationCode(), lowered);
        }
        return Collections.unmodifiableMap(lowered);
    }

    private static void flow(String name, @Nullable OAuthFlow flow, Map<String, SecurityScheme.Flow> lowered) {
        if (flow != null) {
            var scopes = new LinkedHashMap<String, String>();
            if (flow.getScopes() != null) {
                flow.getScopes().forEach((scope, text) -> scopes.put(scope, text == null ? "" : text));
            }
            lowered.put(
                    name,
                    new SecurityScheme.Flow(
                            Optional.ofNullable(flow.getAuthorizationUrl()),
                            Optional.ofNullable(flow.getTokenUrl()),
                            Optional.ofNullable(flow.getRefreshUrl()),
                            Collections.unmodifiableMap(scopes)));
        }
    }
}

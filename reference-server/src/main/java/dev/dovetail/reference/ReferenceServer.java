package dev.dovetail.reference;

import dev.dovetail.reference.access.Caller;
import dev.dovetail.reference.access.EnvironmentSecurity;
import dev.dovetail.reference.access.Tokens;
import dev.dovetail.reference.api.server.EnvironmentsRouter;
import dev.dovetail.reference.control.Control;
import dev.dovetail.reference.edition.Editions;
import dev.dovetail.reference.error.EnvironmentErrors;
import dev.dovetail.reference.resource.DataColorThemes;
import dev.dovetail.reference.resource.DatasetItems;
import dev.dovetail.reference.resource.Environment;
import dev.dovetail.reference.resource.ExplicitMembers;
import dev.dovetail.reference.resource.Exports;
import dev.dovetail.reference.resource.Groups;
import dev.dovetail.reference.resource.InsightVariables;
import dev.dovetail.reference.resource.Insights;
import dev.dovetail.reference.resource.InsightsSharing;
import dev.dovetail.reference.resource.Secrets;
import dev.dovetail.reference.resource.SessionRecordings;
import dev.dovetail.reference.resource.Sessions;
import dev.dovetail.reference.resource.Subscriptions;
import dev.dovetail.reference.resource.Tables;
import dev.dovetail.reference.resource.UserInterviews;
import dev.dovetail.reference.seed.Fixtures;
import dev.dovetail.reference.seed.Seed;
import dev.dovetail.reference.site.Site;
import dev.dovetail.reference.store.Store;
import dev.dovetail.runtime.json.JsonCodec;
import dev.dovetail.runtime.server.Router;
import dev.dovetail.runtime.server.Service;
import dev.dovetail.runtime.server.jdk.JdkServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A server of the environments API that does what the document says: to check a suite with, to try a client on. It is
 * a test target, which gives tokens to whoever asks, and therefore listens on the loopback address only.
 */
public final class ReferenceServer implements AutoCloseable {

    private final Store store;
    private final Tokens tokens;
    private final Optional<String> controlKey;
    private final JdkServer engine;

    private ReferenceServer(Store store, Tokens tokens, Optional<String> controlKey, JdkServer engine) {
        this.store = store;
        this.tokens = tokens;
        this.controlKey = controlKey;
        this.engine = engine;
    }

    /**
     * Starts a server.
     *
     * @throws StartException when the port is taken or the folder cannot be used
     */
    public static ReferenceServer start(ReferenceServerOptions options) {
        var store = options.data().map(ReferenceServer::storeIn).orElseGet(Store::inMemory);
        try {
            return start(options, store);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private static ReferenceServer start(ReferenceServerOptions options, Store store) {
        var tokens = new Tokens(options.clock());
        options.acceptedTokens().forEach(tokens::accept);
        var controlKey = options.control() ? Optional.of(new Secrets().accessToken()) : Optional.<String>empty();
        var service = service(options, store, tokens, controlKey);
        return new ReferenceServer(store, tokens, controlKey, listen(service, options.port()));
    }

    private static Store storeIn(Path folder) {
        try {
            Files.createDirectories(folder);
            return Store.in(folder);
        } catch (IOException | IllegalStateException e) {
            throw new StartException("the folder " + folder + " cannot be used: " + reason(e), e);
        }
    }

    private static String reason(Exception failure) {
        return failure instanceof IOException ? "it cannot be made" : String.valueOf(failure.getMessage());
    }

    private static JdkServer listen(Service service, int port) {
        try {
            return JdkServer.start(service, new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (UncheckedIOException e) {
            throw new StartException("port " + port + " of the loopback address cannot be taken", e);
        }
    }

    /** The correct server within its faults, and beside it what is not part of the API. */
    private static Service service(
            ReferenceServerOptions options, Store store, Tokens tokens, Optional<String> controlKey) {
        Service api = new Editions(router(options, environment(options, store), tokens));
        for (var fault : options.faults()) {
            api = fault.around(api, tokens, options.maxBodyBytes());
        }
        var distorted = api;
        var site = Site.load();
        var control = controlKey.map(key -> new Control(tokens, key));
        return request -> {
            if (control.isPresent() && Control.covers(request.rawPath())) {
                return control.get().route(request);
            }
            return (site.has(request.rawPath()) ? site : distorted).route(request);
        };
    }

    private static Environment environment(ReferenceServerOptions options, Store store) {
        var fixtures = Fixtures.bundled();
        var environment = new Environment(Tables.in(store), fixtures.projects(), options.clock());
        var seed = new Seed(fixtures, environment);
        if (!seed.isSown()) {
            store.together(seed::sow);
        }
        return environment;
    }

    private static Router router(ReferenceServerOptions options, Environment environment, Tokens tokens) {
        var secrets = new Secrets();
        var security = new EnvironmentSecurity(tokens, environment.projects().ids());
        EnvironmentsRouter.Builder<Caller> builder = EnvironmentsRouter.builder(security);
        return builder.subscriptions(new Subscriptions(environment))
                .userInterviews(new UserInterviews(environment))
                .sessionRecordings(new SessionRecordings())
                .sessions(new Sessions())
                .explicitMembers(new ExplicitMembers(environment))
                .exports(new Exports(environment))
                .groups(new Groups(environment))
                .dataColorThemes(new DataColorThemes(environment))
                .datasetItems(new DatasetItems(environment))
                .insightVariables(new InsightVariables(environment))
                .insights(new Insights(environment, secrets))
                .insightsSharing(new InsightsSharing(environment, secrets))
                .errors(new EnvironmentErrors())
                .codec(JsonCodec.strict().assumeUtc())
                .maxBodyBytes(options.maxBodyBytes())
                .build();
    }

    /** Where it is reached, without a slash at the end. */
    public URI baseUri() {
        return engine.baseUri();
    }

    /** The tokens that it knows, and a way to mint more. */
    public Tokens tokens() {
        return tokens;
    }

    /** What tokens are minted with over HTTP; absent where that is switched off. A secret. */
    public Optional<String> controlKey() {
        return controlKey;
    }

    /** Stops listening, then closes the store. */
    @Override
    public void close() {
        engine.close();
        store.close();
    }
}

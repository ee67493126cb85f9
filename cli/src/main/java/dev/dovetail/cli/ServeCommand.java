package dev.dovetail.cli;

import dev.dovetail.reference.ReferenceServer;
import dev.dovetail.reference.ReferenceServerOptions;
import dev.dovetail.reference.StartException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the reference server until it is stopped. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Serves all operations of the environments document on this machine, until Ctrl-C.",
            "It is a test target: it gives tokens to whoever asks, and listens on the loopback address only.",
            ""
        },
        footer = {
            "",
            "Example: dovetail serve --port 8300 --token demo-token --token reader=subscription:read,export:read",
            "Exit codes: 0 stopped; 2 could not be started."
        })
final class ServeCommand implements Callable<Integer> {

    private static final Set<String> EVERYTHING = Set.of("*");

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--port",
            defaultValue = "8300",
            paramLabel = "N",
            description = "Where it listens; 0 takes a free port. Default: ${DEFAULT-VALUE}")
    private int port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Keep everything in this folder, so that it survives a restart. Default: in memory.")
    private Path data;

    @Option(
            names = "--token",
            paramLabel = "SECRET[=SCOPE,...]",
            description =
                    "A token that it knows from the start; without scopes it opens everything. May be given several times.")
    private List<String> tokens = new ArrayList<>();

    @Mixin
    private FaultOption faults;

    @Override
    public Integer call() throws InterruptedException {
        var out = spec.commandLine().getOut();
        if (faults.listed()) {
            out.println(FaultOption.list());
            out.flush();
            return ExitCode.ALL_WELL;
        }
        var server = start();
        // Ctrl-C ends the process through this hook: the store is closed before it is gone.
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        out.print(greeting(server));
        out.flush();
        new CountDownLatch(1).await();
        return ExitCode.ALL_WELL;
    }

    private ReferenceServer start() {
        var options = ReferenceServerOptions.DEFAULTS
                .withPort(port)
                .withFaults(faults.faults())
                .withControl(true);
        if (data != null) {
            options = options.withData(data);
        }
        for (var text : tokens) {
            var token = TokenOption.parse(text);
            options = options.accepting(token.secret(), token.scopes().orElse(EVERYTHING));
        }
        try {
            return ReferenceServer.start(options);
        } catch (StartException | IllegalArgumentException e) {
            throw new CommandFailure(e.getMessage(), e);
        }
    }

    private String greeting(ReferenceServer server) {
        var uri = server.baseUri();
        var token = tokens.isEmpty()
                ? server.tokens().mint(EVERYTHING).value()
                : TokenOption.parse(tokens.get(0)).secret();
        var mint = "curl -s -X POST -H 'Authorization: Bearer %s' -d 'scopes={scopes}' %s/_dovetail/tokens"
                .formatted(server.controlKey().orElse(""), uri);
        return String.join(
                System.lineSeparator(),
                "serving the environments API on " + uri,
                "  document  " + uri + "/openapi.yaml",
                "  page      " + uri + "/docs/",
                "  a token   " + token,
                "  try it    curl -H 'Authorization: Bearer " + token + "' " + uri + "/api/environments/1/insights/",
                "  check it  dovetail verify --base-url " + uri + " --token-command \"" + mint + "\"",
                faults.faults().isEmpty() ? "stop it with Ctrl-C" : "wrong on purpose: " + faults.faults(),
                "");
    }
}

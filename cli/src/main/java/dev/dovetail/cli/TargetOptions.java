package dev.dovetail.cli;

import dev.dovetail.conformance.configuration.Depth;
import dev.dovetail.conformance.configuration.Hosts;
import dev.dovetail.conformance.configuration.Selection;
import dev.dovetail.conformance.configuration.Settings;
import dev.dovetail.conformance.configuration.SettingsException;
import dev.dovetail.conformance.configuration.Target;
import dev.dovetail.conformance.result.Mode;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which server is checked, against what is known of it, and which part of the document. */
final class TargetOptions {

    /** What a plan is made for that no server is named for: one of this machine, so that it is a plan of everything. */
    private static final URI NOWHERE = URI.create("http://localhost");

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "Where the server answers; the paths of the document are below it. --plan needs none.")
    private String baseUrl;

    @Option(
            names = "--against",
            paramLabel = "URL",
            description = "A second deployment: one plan is run on both, and only where they differ is told.")
    private String against;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description =
                    "What the document does not say about the server, usually dovetail.yaml; docs/configuration.md explains it. For the environments document fixtures and implied scopes come with the command.")
    private Path config;

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            description = "read-only or full. Default: full on loopback, else read-only.")
    private String mode;

    @Option(
            names = "--include",
            paramLabel = "PATTERN",
            description =
                    "Only operations (operationId or 'GET /path/') or checks (scope.*) that match; * is any text. May be given several times.")
    private List<String> include = new ArrayList<>();

    @Option(
            names = "--exclude",
            paramLabel = "PATTERN",
            description = "Leave out what matches. May be given several times.")
    private List<String> exclude = new ArrayList<>();

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description =
                    "A server that may be tested although it is not this machine; mode full needs it. May be given several times.")
    private List<String> hosts = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "N", description = "What generated values follow from. Default: 1.")
    private long seed = 1;

    @Option(
            names = "--depth",
            paramLabel = "DEPTH",
            description =
                    "How much generated data is sent: none, chosen, more, or how many requests of one kind an operation gets. Default: chosen.")
    private String depth;

    /**
     * The server, with what is known of it.
     *
     * @param bundled whether the document is the one that comes with the command
     * @param planOnly whether nothing is sent, so that it need not be named
     * @param otherwise the server where none is named
     * @throws CommandFailure if an argument says nothing that can be used
     */
    Target target(boolean bundled, boolean planOnly, Optional<URI> otherwise) {
        var unnamed = planOnly ? otherwise.or(() -> Optional.of(NOWHERE)) : otherwise;
        var server = baseUrl == null && unnamed.isPresent() ? Target.at(unnamed.get()) : at();
        var known = bundled ? BundledDocument.knownOf(server) : server;
        var target = (config == null ? known : settings(config).applyTo(known)).withSeed(seed);
        if (!include.isEmpty() || !exclude.isEmpty()) {
            target = target.withSelection(new Selection(include, exclude));
        }
        if (depth != null) {
            target = target.withDepth(depth(depth));
        }
        if (!hosts.isEmpty()) {
            target = target.withHosts(new Hosts(hosts));
        }
        return mode == null ? target : target.withMode(mode(mode));
    }

    /** Whether a server was named. */
    boolean named() {
        return baseUrl != null;
    }

    /** What is configured, where nothing is sent. */
    Target nowhere(boolean bundled) {
        return target(bundled, true, Optional.empty());
    }

    private static Depth depth(String text) {
        try {
            return Depth.of(text);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure("--" + e.getMessage(), e);
        }
    }

    private static Settings settings(Path file) {
        try {
            return Settings.read(file);
        } catch (SettingsException e) {
            throw new CommandFailure(e.getMessage(), e);
        }
    }

    /** The second deployment, with everything else alike, if one was named. */
    Optional<Target> other(boolean bundled) {
        if (against == null) {
            return Optional.empty();
        }
        var alike = new TargetOptions();
        alike.baseUrl = against;
        alike.config = config;
        alike.mode = mode;
        alike.hosts = hosts;
        alike.include = include;
        alike.exclude = exclude;
        alike.seed = seed;
        return Optional.of(alike.target(bundled, false, Optional.empty()));
    }

    private Target at() {
        if (baseUrl == null) {
            throw new CommandFailure("which server? Name it with --base-url URL");
        }
        try {
            return Target.at(URI.create(baseUrl));
        } catch (IllegalArgumentException e) {
            throw new CommandFailure("--base-url: " + e.getMessage(), e);
        }
    }

    private static Mode mode(String word) {
        for (var known : Mode.choices()) {
            if (known.word().equals(word.toLowerCase(Locale.ROOT))) {
                return known;
            }
        }
        throw new CommandFailure("--mode: there is no mode '" + word + "'; there are read-only and full");
    }
}

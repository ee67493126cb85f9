package dev.dovetail.maven;

import dev.dovetail.conformance.Conformance;
import dev.dovetail.conformance.configuration.Selection;
import dev.dovetail.conformance.configuration.Settings;
import dev.dovetail.conformance.configuration.SettingsException;
import dev.dovetail.conformance.configuration.SettingsMismatchException;
import dev.dovetail.conformance.configuration.ShardChoice;
import dev.dovetail.conformance.configuration.Target;
import dev.dovetail.conformance.deviation.InvalidDeviationsException;
import dev.dovetail.conformance.result.Mode;
import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.contract.Contract;
import dev.dovetail.contract.ContractReader;
import dev.dovetail.contract.ReadOptions;
import dev.dovetail.contract.diagnostics.DiagnosticFormatter;
import dev.dovetail.contract.diagnostics.Severity;
import dev.dovetail.contract.diagnostics.SourceLines;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/**
 * Checks a live server against an OpenAPI document and writes reports. What the run creates on the server it removes again.
 *
 * <p>A server that deviates fails the build. Where a server was started in {@code pre-integration-test}, bind the goal
 * {@code verdict} too: then the build fails in {@code verify}, after {@code post-integration-test} has stopped the server.
 *
 * @since 0.1.0
 */
@Mojo(name = "verify", defaultPhase = LifecyclePhase.INTEGRATION_TEST, threadSafe = true)
public final class VerifyMojo extends AbstractMojo {

    /** The OpenAPI 3.0 or 3.1 document, YAML or JSON. */
    @Parameter(property = "dovetail.document", required = true)
    private File document;

    /** Overlay 1.0 documents to apply to it first, in this order. */
    @Parameter
    private List<File> overlays = List.of();

    /** A folder around the document whose files it may refer to. Default: the document's own folder and what is below it. */
    @Parameter(property = "dovetail.root")
    private @Nullable File root;

    /** Where the server answers; the paths of the document are below it. */
    @Parameter(property = "dovetail.baseUrl", required = true)
    private String baseUrl;

    /**
     * The configuration file: what the document does not say about the server, the same as for the command and for JUnit.
     * Default: {@code dovetail.yaml} in the project's folder, if it is there.
     */
    @Parameter(property = "dovetail.config")
    private @Nullable File config;

    /** {@code read-only} or {@code full}. Default: full on this machine, else read-only. */
    @Parameter(property = "dovetail.mode")
    private @Nullable String mode;

    /** Only operations (operationId or {@code GET /path/}) or checks ({@code scope.*}) that match; {@code *} is any text. */
    @Parameter(property = "dovetail.include")
    private List<String> include = List.of();

    /** Operations or checks to leave out. */
    @Parameter(property = "dovetail.exclude")
    private List<String> exclude = List.of();

    /** The environment variable with a token that opens everything. */
    @Parameter(property = "dovetail.tokenEnv")
    private @Nullable String tokenEnv;

    /**
     * The id of a {@code <server>} of {@code settings.xml}: its password is a token that opens everything; with a user name the two
     * are sent by Basic authentication. Encrypted passwords are decrypted as Maven does.
     */
    @Parameter(property = "dovetail.serverId")
    private @Nullable String serverId;

    /** Deviations that do not fail the build, each with a reason and a last day. */
    @Parameter(property = "dovetail.knownDeviations")
    private @Nullable File knownDeviations;

    /** The {@code report.json} of an earlier run: only what is new since then fails the build. */
    @Parameter(property = "dovetail.since")
    private @Nullable File since;

    /** Only a part, for example {@code 3/8}; {@code dovetail report merge} puts the parts together. */
    @Parameter(property = "dovetail.shard")
    private @Nullable String shard;

    /** Whether what could not be tested, or was flaky, fails the build too. */
    @Parameter(property = "dovetail.strict", defaultValue = "false")
    private boolean strict;

    /** What generated values follow from. */
    @Parameter(property = "dovetail.seed", defaultValue = "1")
    private long seed;

    /** How many seconds to wait for a server that does not answer yet. */
    @Parameter(property = "dovetail.startup", defaultValue = "10")
    private int startup;

    /** The folder for the reports. */
    @Parameter(property = "dovetail.report", defaultValue = "${project.build.directory}/dovetail-report")
    private File report;

    /** Where JUnit XML is written once more, because build servers look there. */
    @Parameter(
            defaultValue = "${project.build.directory}/failsafe-reports/TEST-dovetail-${mojoExecution.executionId}.xml")
    private File junitXml;

    /** Whether to do nothing at all. */
    @Parameter(property = "dovetail.skip", defaultValue = "false")
    private boolean skip;

    /** Tests are skipped, and so is this. */
    @Parameter(property = "skipTests", defaultValue = "false")
    private boolean skipTests;

    /** Integration tests are skipped, and so is this. */
    @Parameter(property = "skipITs", defaultValue = "false")
    private boolean skipITs;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${settings}", readonly = true, required = true)
    private org.apache.maven.settings.Settings settings;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    @Inject
    private SettingsDecrypter decrypter;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip || skipTests || skipITs) {
            getLog().info("dovetail: skipped");
            return;
        }
        var contract = read();
        var target = target();
        tell(run(contract, target));
    }

    private Contract read() throws MojoExecutionException {
        if (!document.isFile()) {
            throw new MojoExecutionException("there is no file " + document);
        }
        var options = ReadOptions.DEFAULTS
                .withOverlays(overlays.stream().map(File::toPath).toList())
                .withRoot(Optional.ofNullable(root).map(File::toPath));
        var reading = new ContractReader(options).read(document.toPath());
        var formatter = new DiagnosticFormatter(SourceLines.ofFiles());
        for (var diagnostic : reading.diagnostics()) {
            if (diagnostic.severity() == Severity.ERROR) {
                getLog().error(formatter.full(diagnostic));
            } else if (diagnostic.severity() == Severity.WARNING) {
                getLog().warn(formatter.full(diagnostic));
            }
        }
        return reading.contract()
                .orElseThrow(() -> new MojoExecutionException(document + " holds nothing to work with, see above"));
    }

    private Target target() throws MojoExecutionException {
        try {
            var target = Target.at(URI.create(baseUrl)).withSeed(seed);
            var file = configuration();
            target = file.isPresent() ? Settings.read(file.get().toPath()).applyTo(target) : target;
            if (!include.isEmpty() || !exclude.isEmpty()) {
                target = target.withSelection(new Selection(include, exclude));
            }
            target = knownDeviations == null ? target : target.withKnownDeviations(knownDeviations.toPath());
            target = (since == null ? target : target.withSince(since.toPath())).withJournal(report.toPath());
            target = mode == null ? target : target.withMode(mode(mode));
            var tokens = new GivenCredentials(settings, decrypter, System::getenv).source(tokenEnv, serverId);
            return tokens.isPresent() ? target.withTokens(tokens.get()) : target;
        } catch (SettingsException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new MojoExecutionException("dovetail:verify cannot be run: " + e.getMessage(), e);
        }
    }

    private Optional<File> configuration() {
        var usual = new File(project.getBasedir(), "dovetail.yaml");
        return Optional.ofNullable(config).or(() -> usual.isFile() ? Optional.of(usual) : Optional.empty());
    }

    private static Mode mode(String word) {
        for (var known : Mode.choices()) {
            if (known.word().equals(word.strip().toLowerCase(Locale.ROOT))) {
                return known;
            }
        }
        throw new IllegalArgumentException("there is no mode '" + word + "'; there are read-only and full");
    }

    private RunResult run(Contract contract, Target target) throws MojoExecutionException {
        var whole = Conformance.of(contract).against(target);
        try {
            var conformance = shard == null ? whole : whole.shard(ShardChoice.of(shard, System.getenv()));
            return new Patience(Duration.ofSeconds(startup)).run(conformance);
        } catch (SettingsMismatchException | InvalidDeviationsException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    private void tell(RunResult result) throws MojoExecutionException, MojoFailureException {
        var outcome = new RunOutcome(result, strict);
        try {
            outcome.write(
                    report.toPath(), junitXml.toPath(), project.getBasedir().toPath());
        } catch (IOException e) {
            throw new MojoExecutionException("the reports cannot be written to " + report + ": " + e.getMessage(), e);
        }
        outcome.text().lines().forEach(getLog()::info);
        getLog().info("reports: " + report);
        if (outcome.stopped()) {
            throw new MojoExecutionException("the run was given up before its end; see " + report);
        }
        if (outcome.fallsShort()) {
            new LateFailure(project, execution).failNowOrLater(outcome.summary(report.toPath()));
        }
    }
}

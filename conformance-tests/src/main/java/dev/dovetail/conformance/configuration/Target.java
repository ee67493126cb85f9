package dev.dovetail.conformance.configuration;

import dev.dovetail.conformance.result.Mode;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What is tested, and how far a run may go. Immutable: every method that sets something gives another target. A new setting is a
 * field, a line where fields are copied, and two methods.
 */
public final class Target {
    private final URI baseUrl;
    private Authentication authentication = Authentication.NONE;
    private Optional<Caller> secondCaller = Optional.empty();
    private Optional<Tls> tls = Optional.empty();
    private ScopeRules scopeRules = ScopeRules.NONE;
    private Fixtures fixtures = Fixtures.NONE;
    private ResourceRules resources = ResourceRules.NONE;
    private PaginationRules pagination = PaginationRules.NONE;
    private MadeUpRefused madeUpRefused = MadeUpRefused.UNDECIDED;
    private Mode mode;
    private long seed = 1;
    private Selection selection = Selection.ALL;
    private Limits limits = Limits.DEFAULTS;
    private Optional<Path> journal = Optional.empty();
    private Hosts hosts = Hosts.NONE;
    private Depth depth = Depth.CHOSEN;
    private Optional<Path> knownDeviations = Optional.empty();
    private Optional<Path> since = Optional.empty();

    private Target(URI baseUrl, Mode mode) {
        this.baseUrl = baseUrl;
        this.mode = mode;
    }

    private Target(Target other) {
        this.baseUrl = other.baseUrl;
        this.authentication = other.authentication;
        this.secondCaller = other.secondCaller;
        this.tls = other.tls;
        this.scopeRules = other.scopeRules;
        this.fixtures = other.fixtures;
        this.resources = other.resources;
        this.pagination = other.pagination;
        this.madeUpRefused = other.madeUpRefused;
        this.mode = other.mode;
        this.seed = other.seed;
        this.selection = other.selection;
        this.limits = other.limits;
        this.journal = other.journal;
        this.hosts = other.hosts;
        this.depth = other.depth;
        this.knownDeviations = other.knownDeviations;
        this.since = other.since;
    }

    /**
     * A server with no tokens and no fixtures: fully tested if it is on this machine, else only read.
     *
     * @throws IllegalArgumentException if it is not the address of an HTTP server
     */
    public static Target at(URI baseUrl) {
        var host = baseUrl.getHost();
        if (host == null || !("http".equals(baseUrl.getScheme()) || "https".equals(baseUrl.getScheme()))) {
            throw new IllegalArgumentException("not the address of an HTTP server: " + baseUrl);
        }
        if (baseUrl.getRawUserInfo() != null) {
            throw new IllegalArgumentException(
                    "credentials do not belong into the address of a server: give them as a token");
        }
        return new Target(baseUrl, Hosts.isLoopback(baseUrl) ? Mode.FULL : Mode.READ_ONLY);
    }

    /** A copy with something changed. Fields are not final for this method alone: nothing else writes them. */
    private Target with(Consumer<Target> change) {
        var copy = new Target(this);
        change.accept(copy);
        return copy;
    }

    /** Where the server answers; the paths of the document are below it. */
    public URI baseUrl() {
        return baseUrl;
    }

    /** The address of a path below the base, which may or may not end in a slash. */
    public String url(String path) {
        var base = baseUrl.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }

    /** What lets the run in. */
    public Authentication authentication() {
        return authentication;
    }

    /** This target with something else that lets the run in. */
    public Target withAuthentication(Authentication other) {
        return with(copy -> copy.authentication = other);
    }

    /** This target with tokens from here for every security scheme. */
    public Target withTokens(TokenSource other) {
        return withAuthentication(Authentication.of(other));
    }

    /** Who is trusted, and what the run shows of itself, when connections are encrypted; if absent, whom the machine trusts. */
    public Optional<Tls> tls() {
        return tls;
    }

    /** This target with other encryption. */
    public Target withTls(Tls other) {
        return with(copy -> copy.tls = Optional.of(other));
    }

    /** Another caller, to see that what is one's is not the other's. */
    public Optional<Caller> secondCaller() {
        return secondCaller;
    }

    /** This target with another second caller. */
    public Target withSecondCaller(Caller other) {
        return with(copy -> copy.secondCaller = Optional.of(other));
    }

    /** Which scope holds which. */
    public ScopeRules scopeRules() {
        return scopeRules;
    }

    /** This target with other rules on which scope holds which. */
    public Target withScopeRules(ScopeRules other) {
        return with(copy -> copy.scopeRules = other);
    }

    /** What exists on the server beforehand. */
    public Fixtures fixtures() {
        return fixtures;
    }

    /** This target with other fixtures. */
    public Target withFixtures(Fixtures other) {
        return with(copy -> copy.fixtures = other);
    }

    /** What is said about resources that the document does not tell. */
    public ResourceRules resources() {
        return resources;
    }

    /** This target with other rules on resources. */
    public Target withResources(ResourceRules other) {
        return with(copy -> copy.resources = other);
    }

    /** What is said about lists that the document does not tell. */
    public PaginationRules pagination() {
        return pagination;
    }

    /** This target with other rules on lists. */
    public Target withPagination(PaginationRules other) {
        return with(copy -> copy.pagination = other);
    }

    /** What it means that a value is refused that was made up. */
    public MadeUpRefused madeUpRefused() {
        return madeUpRefused;
    }

    /** This target with another meaning of that a value is refused that was made up. */
    public Target withMadeUpRefused(MadeUpRefused other) {
        return with(copy -> copy.madeUpRefused = other);
    }

    /** What a run may do to the server. */
    public Mode mode() {
        return mode;
    }

    /** This target in another mode. */
    public Target withMode(Mode other) {
        return with(copy -> copy.mode = other);
    }

    /** What every generated value follows from. */
    public long seed() {
        return seed;
    }

    /** This target with another seed. */
    public Target withSeed(long other) {
        return with(copy -> copy.seed = other);
    }

    /** Which operations and checks a run is about. */
    public Selection selection() {
        return selection;
    }

    /** This target with another selection. */
    public Target withSelection(Selection other) {
        return with(copy -> copy.selection = other);
    }

    /** How long things may take and how many may go on at once. */
    public Limits limits() {
        return limits;
    }

    /** This target with other limits. */
    public Target withLimits(Limits other) {
        return with(copy -> copy.limits = other);
    }

    /** The folder for the journal of what the run creates; without one only the run itself can remove it. */
    public Optional<Path> journal() {
        return journal;
    }

    /** This target with its journal in this folder. */
    public Target withJournal(Path folder) {
        return with(copy -> copy.journal = Optional.of(folder));
    }

    /** The servers that may be tested in earnest. */
    public Hosts hosts() {
        return hosts;
    }

    /** This target with other servers that may be tested in earnest. */
    public Target withHosts(Hosts other) {
        return with(copy -> copy.hosts = other);
    }

    /** Why this server must not be tested like this; empty if it may. */
    public Optional<String> objection() {
        return hosts.objection(baseUrl, mode);
    }

    /** How much generated data is sent. */
    public Depth depth() {
        return depth;
    }

    /** This target with more or less generated data. */
    public Target withDepth(Depth other) {
        return with(copy -> copy.depth = other);
    }

    /** The list of deviations that do not fail a run. */
    public Optional<Path> knownDeviations() {
        return knownDeviations;
    }

    /** This target with another list of deviations that do not fail a run. */
    public Target withKnownDeviations(Path file) {
        return with(copy -> copy.knownDeviations = Optional.of(file));
    }

    /** The {@code report.json} of an earlier run, where only what is new since then is to fail. */
    public Optional<Path> since() {
        return since;
    }

    /** This target held against an earlier run: only what is new since then fails. */
    public Target withSince(Path report) {
        return with(copy -> copy.since = Optional.of(report));
    }
}

package dev.dovetail.conformance.configuration;

import dev.dovetail.conformance.result.Mode;
import java.net.URI;

/**
 * What is tested, and how far a run may go.
 *
 * @param baseUrl where the server answers; the paths of the document are below it
 * @param seed what every generated value follows from
 */
public record Target(
        URI baseUrl,
        TokenSource tokens,
        ScopeRules scopeRules,
        Fixtures fixtures,
        Mode mode,
        long seed,
        Selection selection,
        Limits limits) {
    /** A server with no tokens and no fixtures: fully tested if it is on this machine, else only read. */
    public static Target at(URI baseUrl) {
        var host = baseUrl.getHost();
        if (host == null || !("http".equals(baseUrl.getScheme()) || "https".equals(baseUrl.getScheme()))) {
            throw new IllegalArgumentException("not the address of an HTTP server: " + baseUrl);
        }
        var loopback = host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
        return new Target(
                baseUrl,
                TokenSource.NONE,
                ScopeRules.NONE,
                Fixtures.NONE,
                loopback ? Mode.FULL : Mode.READ_ONLY,
                1,
                Selection.ALL,
                Limits.DEFAULTS);
    }

    /** This target with other tokens. */
    public Target withTokens(TokenSource other) {
        return new Target(baseUrl, other, scopeRules, fixtures, mode, seed, selection, limits);
    }

    /** This target with other rules on which scope holds which. */
    public Target withScopeRules(ScopeRules other) {
        return new Target(baseUrl, tokens, other, fixtures, mode, seed, selection, limits);
    }

    /** This target with other fixtures. */
    public Target withFixtures(Fixtures other) {
        return new Target(baseUrl, tokens, scopeRules, other, mode, seed, selection, limits);
    }

    /** This target in another mode. */
    public Target withMode(Mode other) {
        return new Target(baseUrl, tokens, scopeRules, fixtures, other, seed, selection, limits);
    }

    /** This target with another seed. */
    public Target withSeed(long other) {
        return new Target(baseUrl, tokens, scopeRules, fixtures, mode, other, selection, limits);
    }

    /** This target with another selection. */
    public Target withSelection(Selection other) {
        return new Target(baseUrl, tokens, scopeRules, fixtures, mode, seed, other, limits);
    }

    /** This target with other limits. */
    public Target withLimits(Limits other) {
        return new Target(baseUrl, tokens, scopeRules, fixtures, mode, seed, selection, other);
    }

    /** The address of a path below the base, which may or may not end in a slash. */
    public String url(String path) {
        var base = baseUrl.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }
}

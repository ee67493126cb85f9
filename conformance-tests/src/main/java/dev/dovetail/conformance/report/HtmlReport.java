package dev.dovetail.conformance.report;

import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.RunResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A run as one HTML file that needs nothing else: no network, no fonts, and all that matters can be read without its script. A
 * content security policy allows only the file's own style and script, so that nothing a server sent can ever run.
 */
public final class HtmlReport {

    private static final String RESOURCES = "/dev/dovetail/conformance/";

    /** The whole file, to be written as UTF-8. */
    public String text(RunResult result) {
        var style = resource("report.css");
        var script = resource("report.js");
        var html = new Markup().trusted("<!DOCTYPE html>\n<html lang=\"en\">\n");
        head(html, result, style, script);
        html.open("body").line();
        var findings = new Findings(result);
        var exchanges = new ExchangeIndex(result);
        var summary = new HtmlSummary(html, result, findings);
        summary.banner();
        html.open("main").line();
        summary.figures();
        var lists = new HtmlFindings(html, exchanges, findings, result.allowances());
        summary.toolbar();
        var allowances = new HtmlAllowances(html, result.allowances());
        allowances.stale();
        lists.section(Outcome.FAILED);
        lists.section(Outcome.WARNED);
        lists.section(Outcome.KNOWN);
        allowances.since();
        new HtmlMatrix(html, result).section();
        var gaps = new HtmlGaps(html, result, findings);
        gaps.notTested();
        gaps.assumptions();
        gaps.leftovers();
        new HtmlLedger(html, result.evidence()).section();
        gaps.coverage();
        summary.howToRead();
        html.close("main").line();
        new PageData(result, findings).write(html);
        new LedgerData(result, findings).write(html);
        html.open("script").trusted(script).close("script").line();
        return html.close("body").line().close("html").line().toString();
    }

    private void head(Markup html, RunResult result, String style, String script) {
        var headline = Headline.of(result);
        var policy = "default-src 'none'; base-uri 'none'; form-action 'none'; style-src '" + hash(style)
                + "'; script-src '" + hash(script) + "'";
        html.open("head").line();
        html.open("meta", "charset", "utf-8").line();
        html.open("meta", "http-equiv", "Content-Security-Policy", "content", policy)
                .line();
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        html.open("meta", "name", "color-scheme", "content", "light dark").line();
        html.element(
                        "title",
                        headline.word() + ": " + result.info().apiTitle() + " "
                                + result.info().apiVersion())
                .line();
        html.open("style").trusted(style).close("style").line();
        html.close("head").line();
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (var in = HtmlReport.class.getResourceAsStream(RESOURCES + name)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + RESOURCES + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

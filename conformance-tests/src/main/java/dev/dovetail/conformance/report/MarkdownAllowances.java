package dev.dovetail.conformance.report;

import dev.dovetail.conformance.result.Allowances;
import dev.dovetail.conformance.result.OperationRef;
import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.conformance.result.Since;

/** What became of what was known before, in Markdown. */
final class MarkdownAllowances {

    private MarkdownAllowances() {}

    static void stale(MarkdownText out, Allowances allowances) {
        if (allowances.stale().isEmpty()) {
            return;
        }
        out.line("### The list of known deviations is out of date");
        for (var entry : allowances.stale()) {
            out.item(MarkdownText.code(entry.place()) + ": " + MarkdownText.inline(Phrases.sentence(entry.message())));
        }
        out.line("");
    }

    static void known(MarkdownText out, RunResult result) {
        if (result.count(Outcome.KNOWN) == 0) {
            return;
        }
        out.line("### Known deviations");
        result.with(Outcome.KNOWN)
                .forEach(verdict -> out.item(MarkdownText.code(
                                verdict.operation().map(OperationRef::label).orElse("the API as a whole"))
                        + ": " + MarkdownText.inline(Phrases.sentence(verdict.message()))
                        + MarkdownText.inline(Phrases.known(result.allowances().of(verdict)))));
        out.line("");
    }

    static void since(MarkdownText out, Allowances allowances) {
        allowances.since().ifPresent(since -> since(out, since));
    }

    private static void since(MarkdownText out, Since since) {
        out.line("### Since " + MarkdownText.code(since.report()) + " of " + Phrases.time(since.startedAt()));
        since.remarks().forEach(remark -> out.item(MarkdownText.inline(Phrases.sentence(remark))));
        for (var fixed : since.fixed()) {
            out.item("mended: " + MarkdownText.code(fixed.operation().orElse("the API as a whole")) + ", check "
                    + MarkdownText.code(fixed.check()));
        }
        if (since.remarks().isEmpty() && since.fixed().isEmpty()) {
            out.item("nothing was mended");
        }
        out.line("");
    }
}

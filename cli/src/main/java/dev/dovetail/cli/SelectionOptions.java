package dev.dovetail.cli;

import dev.dovetail.generator.select.Selection;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which operations of a document to generate. */
final class SelectionOptions {

    @Option(
            names = "--include",
            paramLabel = "SELECTOR",
            split = ",",
            description = {
                "Take only operations that match: tag:NAME, path:/GLOB/**, operation:ID or method:NAME. Several, with commas or given several times: any of them.",
                "Types that these do not need are left out."
            })
    private List<String> include = new ArrayList<>();

    @Option(
            names = "--exclude",
            paramLabel = "SELECTOR",
            split = ",",
            description = "Leave out operations that match, of those that are taken.")
    private List<String> exclude = new ArrayList<>();

    @Option(names = "--all-types", description = "Write types that no selected operation needs, too.")
    private boolean allTypes;

    /**
     * The selection.
     *
     * @throws CommandFailure if one of the selectors is none
     */
    Selection selection() {
        try {
            return Selection.parse(include, exclude, allTypes);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(e.getMessage(), e);
        }
    }
}

package dev.dovetail.cli;

import dev.dovetail.generator.GeneratorOptions;
import dev.dovetail.generator.GeneratorOptions.Part;
import dev.dovetail.generator.regeneration.GenerationRequest;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What to generate and where: the same options for every command that has to do with generated sources. */
final class SourcesOptions {

    @Option(
            names = "--output",
            paramLabel = "DIR",
            defaultValue = "target/generated-sources/dovetail",
            description = "The folder of the sources. Default: ${DEFAULT-VALUE}")
    private Path output;

    @Option(
            names = "--package",
            paramLabel = "NAME",
            defaultValue = "com.example.api",
            description = "The Java package above .model, .client and .server. Default: ${DEFAULT-VALUE}")
    private String packageName;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description =
                    "The first word of the client's and the router's class names. Default: from the document's title.")
    private String name;

    @Option(
            names = "--emit",
            split = ",",
            paramLabel = "PART",
            description = "What to write: ${COMPLETION-CANDIDATES}, with commas between. Default: all.")
    private Set<Part> parts = EnumSet.allOf(Part.class);

    @Mixin
    private SelectionOptions selection;

    @Mixin
    private AdjustmentOptions adjustments = new AdjustmentOptions();

    Path output() {
        return output;
    }

    /**
     * What is to be generated from this document.
     *
     * @throws CommandFailure if an option has no meaning
     */
    GenerationRequest request(DocumentInput input) {
        try {
            return GenerationRequest.of(input.path(), input.readOptions(), options(), output)
                    .with(adjustments.adjustments(), adjustments.lock());
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(e.getMessage(), e);
        }
    }

    private GeneratorOptions options() {
        return new GeneratorOptions(packageName, Optional.ofNullable(name), parts, selection.selection());
    }
}

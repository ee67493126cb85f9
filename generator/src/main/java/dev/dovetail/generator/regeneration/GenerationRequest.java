package dev.dovetail.generator.regeneration;

import dev.dovetail.contract.ReadOptions;
import dev.dovetail.generator.Adjustments;
import dev.dovetail.generator.GeneratorOptions;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A folder of sources to be made of a document.
 *
 * @param document the OpenAPI document
 * @param reading how to read it; its overlays are applied first
 * @param options what to generate
 * @param adjustments what is wanted otherwise than the document has it
 * @param lock the file that names are kept in, which need not exist yet
 * @param output the folder, which need not exist yet
 */
public record GenerationRequest(
        Path document,
        ReadOptions reading,
        GeneratorOptions options,
        Adjustments adjustments,
        Optional<Path> lock,
        Path output) {

    /** A request without adjustments and lock. */
    public static GenerationRequest of(Path document, ReadOptions reading, GeneratorOptions options, Path output) {
        return new GenerationRequest(document, reading, options, Adjustments.NONE, Optional.empty(), output);
    }

    /** This request with adjustments and a lock. */
    public GenerationRequest with(Adjustments newAdjustments, Optional<Path> newLock) {
        return new GenerationRequest(document, reading, options, newAdjustments, newLock, output);
    }
}

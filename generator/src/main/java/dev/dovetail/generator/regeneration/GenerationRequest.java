package dev.dovetail.generator.regeneration;

import dev.dovetail.contract.ReadOptions;
import dev.dovetail.generator.GeneratorOptions;
import java.nio.file.Path;

/**
 * A folder of sources to be made of a document.
 *
 * @param document the OpenAPI document
 * @param reading how to read it; its overlays are applied first
 * @param options what to generate
 * @param output the folder, which need not exist yet
 */
public record GenerationRequest(Path document, ReadOptions reading, GeneratorOptions options, Path output) {}

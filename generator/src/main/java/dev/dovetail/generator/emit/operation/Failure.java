package dev.dovetail.generator.emit.operation;

import dev.dovetail.contract.model.Response;
import java.util.Optional;

/**
 * A declared answer that is an exception for who calls.
 *
 * @param payload the type of the error's body; absent where the document gives none
 */
public record Failure(Response response, Optional<Payload> payload) {}

package dev.dovetail.contract;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that reading a document depended on: whoever finds all of them unchanged need not read again.
 *
 * @param path as the user gave it for a document and its overlays, real and absolute for what they refer to
 * @param sha256 of the octets that were read, in hexadecimal; absent where there was no such file and that mattered
 */
public record ReadFile(Path path, Optional<String> sha256) {}

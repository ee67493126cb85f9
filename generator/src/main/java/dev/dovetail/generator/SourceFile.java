package dev.dovetail.generator;

/**
 * A file to write.
 *
 * @param path relative to the output's root, with {@code /} between folders
 * @param text the whole content, written as UTF-8
 */
public record SourceFile(String path, String text) {}

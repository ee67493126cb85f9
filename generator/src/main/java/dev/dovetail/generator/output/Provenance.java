package dev.dovetail.generator.output;

import java.util.List;

/**
 * What a tree was written from. Two that are equal give the same bytes, so nothing need be read to know that nothing
 * changed. It names no folder: a tree that is committed says the same on every machine.
 *
 * @param generator the version of the generator, and what its code is
 * @param options how it was called
 * @param omissions how much of the document is not honoured
 * @param inputs every file that had a say, in the order of reading
 */
public record Provenance(String generator, String options, int omissions, List<Input> inputs) {
    public Provenance {
        options = options.replaceAll("\\R", " ");
        inputs = List.copyOf(inputs);
    }

    /**
     * A file that had a say.
     *
     * @param name a document's or an overlay's own name, or the path relative to the document's folder, with {@code /}
     * @param content the SHA-256, or {@value #NONE} where a file's absence had a say
     */
    public record Input(Role role, String name, String content) {

        /** Stands for the content of a file that is not there. */
        public static final String NONE = "none";
    }

    /** What a file is to a document. */
    public enum Role {
        /** The document itself. */
        DOCUMENT,
        /** An overlay. */
        OVERLAY,
        /** What the document refers to. */
        FILE,
        /** What else decides about the output: a lock of names. */
        SETTING
    }
}

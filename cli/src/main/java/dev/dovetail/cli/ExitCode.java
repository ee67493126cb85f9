package dev.dovetail.cli;

/** What the process ends with. */
final class ExitCode {

    /** All well. */
    static final int ALL_WELL = 0;

    /** The thing checked falls short: a server deviates, a document has errors. */
    static final int FALLS_SHORT = 1;

    /** It could not be checked: usage, input, network. */
    static final int NOT_CHECKED = 2;

    private ExitCode() {}
}

/**
 * What a tool made of a document.
 *
 * @param verdict how far it came
 * @param why where it did not come to the end: the first thing that was said
 * @param seconds of processor for generating
 * @param megabytes of resident memory when generating, at most
 * @param files of Java
 * @param lines of Java
 * @param clientLines those of them that are no code for servers
 * @param bytes of Java
 * @param javacSeconds of processor for compiling
 */
record Outcome(
        Verdict verdict,
        String why,
        double seconds,
        long megabytes,
        long files,
        long lines,
        long clientLines,
        long bytes,
        double javacSeconds) {

    /** How far it came. */
    enum Verdict {
        /** Generated, and the compiler takes it. */
        COMPILED("compiled"),
        /** Generated, and the compiler refuses it. */
        DOES_NOT_COMPILE("does not compile"),
        /** The tool says that the document is wrong. */
        INVALID("diagnosed as invalid"),
        /** The tool fell over, or its time was over. */
        FAILED("failed");

        final String words;

        Verdict(String words) {
            this.words = words;
        }
    }

    boolean generated() {
        return verdict == Verdict.COMPILED || verdict == Verdict.DOES_NOT_COMPILE;
    }

    static Outcome none(Verdict verdict, String why, Watched run) {
        return new Outcome(verdict, why, run.seconds(), run.peakMegabytes(), 0, 0, 0, 0, 0);
    }
}

package dev.dovetail.contract.diagnostics;

/** How text is written in a workflow command of GitHub Actions, {@code ::error file=…,line=…::message}: it cannot end the command. */
public final class WorkflowCommand {

    private WorkflowCommand() {}

    /** A message, of one line or more. */
    public static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    /** The value of a property, such as a file's name. */
    public static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}

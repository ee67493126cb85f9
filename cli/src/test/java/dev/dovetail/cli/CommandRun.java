package dev.dovetail.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * The command, run as a user would, in this process.
 *
 * @param out what it printed
 * @param err what it complained about
 */
record CommandRun(int exitCode, String out, String err) {

    static CommandRun of(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var command = Dovetail.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        var exitCode = command.execute(arguments);
        return new CommandRun(exitCode, out.toString(), err.toString());
    }
}

package dev.dovetail.cli;

import dev.dovetail.conformance.configuration.SettingsMismatchException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says why a command could not do its job: in one line where the user can do something, with the stack where we must. */
final class FailureReport implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments) {
        var err = command.getErr();
        if (failure instanceof CommandFailure || failure instanceof SettingsMismatchException) {
            err.println(command.getColorScheme().errorText("dovetail: " + failure.getMessage()));
        } else {
            err.println(command.getColorScheme()
                    .errorText("dovetail: this is a fault of Dovetail, not yours; please report it with what follows"));
            failure.printStackTrace(err);
        }
        return ExitCode.NOT_CHECKED;
    }
}

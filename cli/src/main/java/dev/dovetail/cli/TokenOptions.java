package dev.dovetail.cli;

import dev.dovetail.conformance.configuration.FixedTokens;
import dev.dovetail.conformance.configuration.Token;
import dev.dovetail.conformance.configuration.TokenCommand;
import dev.dovetail.conformance.configuration.TokenSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How a command is let in. */
final class TokenOptions {

    @Option(
            names = "--token",
            paramLabel = "SECRET[=SCOPE,...]",
            description = "A token; without scopes it is taken to open everything. May be given several times.")
    private List<String> tokens = new ArrayList<>();

    @Option(
            names = "--token-env",
            paramLabel = "NAME[=SCOPE,...]",
            description = "The same, with the secret in an environment variable, where other users cannot see it.")
    private List<String> tokensFromEnvironment = new ArrayList<>();

    @Option(
            names = "--token-command",
            paramLabel = "COMMAND",
            description =
                    "Mints a token: the first line that it prints. {scopes} in it stands for the scopes, with blanks between. No shell is involved.")
    private String command;

    /**
     * Where tokens come from; empty if the command line does not say.
     *
     * @throws CommandFailure if the arguments contradict each other
     */
    Optional<TokenSource> source() {
        var given = new ArrayList<TokenOption>();
        tokens.forEach(text -> given.add(TokenOption.parse(text)));
        tokensFromEnvironment.forEach(text -> given.add(TokenOption.fromEnvironment(text)));
        if (command != null) {
            if (!given.isEmpty()) {
                throw new CommandFailure("give either tokens or --token-command, not both");
            }
            return Optional.of(TokenCommand.parse(command));
        }
        return given.isEmpty() ? Optional.empty() : Optional.of(fixed(given));
    }

    private static TokenSource fixed(List<TokenOption> given) {
        var scoped = given.stream()
                .flatMap(token -> token.scopes().map(scopes -> new Token(token.secret(), scopes)).stream())
                .toList();
        var open = given.stream()
                .filter(token -> token.scopes().isEmpty())
                .map(TokenOption::secret)
                .toList();
        if (open.size() > 1) {
            throw new CommandFailure("more than one token without scopes: which of them opens everything?");
        }
        var fixed = FixedTokens.of(scoped);
        return open.isEmpty() ? fixed : fixed.andForEverything(open.get(0));
    }
}

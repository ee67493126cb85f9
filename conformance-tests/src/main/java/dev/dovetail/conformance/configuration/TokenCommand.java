package dev.dovetail.conformance.configuration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Mints tokens by running a command: {@code {scopes}} in a word stands for the scopes with spaces between them, and
 * the first line that the command prints is the token. No shell is involved, so a scope is never read as anything else.
 */
public final class TokenCommand implements TokenSource {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");
    private static final long SECONDS = 30;

    private final List<String> words;

    private TokenCommand(List<String> words) {
        this.words = List.copyOf(words);
    }

    /**
     * A command line; words are parted by blanks, quotes keep blanks inside a word.
     *
     * @throws IllegalArgumentException if there is no word in it
     */
    public static TokenCommand parse(String commandLine) {
        var words = new ArrayList<String>();
        var matcher = WORD.matcher(commandLine);
        while (matcher.find()) {
            for (var group = 1; group <= 3; group++) {
                if (matcher.group(group) != null) {
                    words.add(matcher.group(group));
                }
            }
        }
        if (words.isEmpty()) {
            throw new IllegalArgumentException("the token command is empty");
        }
        return new TokenCommand(words);
    }

    /** Empty if the command ends with another status than 0, prints nothing, or takes longer than 30 seconds. */
    @Override
    public Optional<Token> token(Set<String> atLeast, Set<String> atMost) {
        var scopes = String.join(" ", new TreeSet<>(atMost));
        var command =
                words.stream().map(word -> word.replace("{scopes}", scopes)).toList();
        try {
            return run(command).map(secret -> new Token(secret, atMost));
        } catch (IOException e) {
            throw new IllegalArgumentException("the token command cannot be run: " + words.get(0), e);
        }
    }

    @Override
    public boolean renews() {
        return true;
    }

    private static Optional<String> run(List<String> command) throws IOException {
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                return Optional.empty();
            }
            var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return printed.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .findFirst();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            process.destroyForcibly();
        }
    }
}

package dev.dovetail.conformance.configuration;

import dev.dovetail.contract.model.SecurityScheme;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads where the secrets of a security scheme come from. */
final class TokenSettings {
    private static final Form TOKEN = Form.keys(
            new Key("token", Form.text(), "The token or the key itself; best a variable of the environment."),
            new Key("token_file", Form.text(), "A file with the token alone in it."),
            new Key("scopes", Form.texts(), "The scopes that it has; an empty list: none."));

    static final List<Key> KEYS = List.of(
            new Key("token", Form.text(), "A token or an API key that opens everything."),
            new Key("token_file", Form.text(), "A file with such a token alone in it."),
            new Key("tokens", new Form.ListOf(TOKEN), "Tokens whose scopes are known."),
            new Key(
                    "token_command",
                    Form.text(),
                    "A command that prints a token; {scopes} in it stands for the scopes, with blanks between. No shell is involved."),
            OAuthSettings.KEY,
            new Key("username", Form.text(), "The name of a user, for Basic authentication."),
            new Key("password", Form.text(), "The user's password."),
            new Key("expired_token", Form.text(), "A token that has expired, to see that it is refused."),
            new Key("revoked_token", Form.text(), "A token that was revoked, to see that it is refused."));

    private TokenSettings() {}

    /** The source that settings with these keys describe. */
    static TokenSource source(Setting setting) {
        var source = valid(setting);
        var expired = setting.text("expired_token");
        var revoked = setting.text("revoked_token");
        return expired.isEmpty() && revoked.isEmpty() ? source : new WithInvalidTokens(source, expired, revoked);
    }

    private static TokenSource valid(Setting setting) {
        var ways = List.of("token_command", "oauth2", "username").stream()
                .filter(setting::has)
                .toList();
        var given = given(setting);
        if (ways.size() + (given.isPresent() ? 1 : 0) > 1) {
            setting.problem("several ways to be let in: give either tokens or " + String.join(" or ", ways)
                    + "; what is for one scheme alone stands below schemes");
        }
        if (setting.has("username") != setting.has("password")) {
            setting.problem("username and password belong together");
        }
        if (setting.has("token_command")) {
            return command(setting.get("token_command").orElseThrow());
        }
        if (setting.has("oauth2")) {
            return OAuthSettings.source(setting.get("oauth2").orElseThrow());
        }
        if (setting.has("username")) {
            return FixedTokens.of(setting.text("username").orElseThrow() + ":"
                    + setting.text("password").orElse(""));
        }
        return given.orElse(TokenSource.NONE);
    }

    private static TokenSource command(Setting setting) {
        try {
            return TokenCommand.parse(setting.text());
        } catch (IllegalArgumentException e) {
            setting.problem(e.getMessage());
            return TokenSource.NONE;
        }
    }

    private static Optional<TokenSource> given(Setting setting) {
        var scoped = new ArrayList<Token>();
        for (var item : setting.get("tokens").map(Setting::items).orElse(List.of())) {
            secret(item)
                    .ifPresentOrElse(
                            secret -> scoped.add(new Token(secret, Set.copyOf(item.texts("scopes")))),
                            () -> item.problem("neither token nor token_file"));
            if (!item.has("scopes")) {
                item.problem("which scopes does it have? A token that opens everything stands above, as token");
            }
        }
        var open = secret(setting);
        if (open.isEmpty() && scoped.isEmpty()) {
            return Optional.empty();
        }
        var fixed = FixedTokens.of(scoped);
        return Optional.of(open.map(fixed::andForEverything).orElse(fixed));
    }

    private static Optional<String> secret(Setting setting) {
        return setting.text("token").or(() -> setting.get("token_file").map(TokenSettings::content));
    }

    private static String content(Setting file) {
        try {
            return Files.readString(file.path(), StandardCharsets.UTF_8).strip();
        } catch (CharacterCodingException e) {
            file.problem("the file is not UTF-8");
        } catch (IOException e) {
            file.problem("the file cannot be read");
        }
        return "";
    }

    /** Tokens of a source, and such as are not valid. */
    private record WithInvalidTokens(TokenSource source, Optional<String> expiredSecret, Optional<String> revokedSecret)
            implements TokenSource {
        @Override
        public Optional<Token> token(Set<String> atLeast, Set<String> atMost) {
            return source.token(atLeast, atMost);
        }

        @Override
        public Optional<Token> everything(Set<String> all) {
            return source.everything(all);
        }

        @Override
        public Optional<Token> expired() {
            return expiredSecret.map(secret -> new Token(secret, Set.of())).or(source::expired);
        }

        @Override
        public Optional<Token> revoked() {
            return revokedSecret.map(secret -> new Token(secret, Set.of())).or(source::revoked);
        }

        @Override
        public boolean renews() {
            return source.renews();
        }

        @Override
        public TokenSource boundTo(SecurityScheme scheme, Target target) {
            return new WithInvalidTokens(source.boundTo(scheme, target), expiredSecret, revokedSecret);
        }

        @Override
        public String toString() {
            return source.toString();
        }
    }
}

package dev.dovetail.conformance.configuration;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** {@code authentication}: what lets the run in, for each security scheme or for all of them. */
final class AuthenticationSection implements Section {
    static final Form FORM = new Form.Keys(Stream.of(
                    TokenSettings.KEYS,
                    List.of(new Key(
                            "schemes",
                            new Form.Named("the security scheme in the document", new Form.Keys(TokenSettings.KEYS)),
                            "The same for one scheme alone, by the name that it has in the document.")))
            .flatMap(List::stream)
            .toList());

    @Override
    public Key key() {
        return new Key(
                "authentication", FORM, "What lets the run in: for every security scheme that is not named below.");
    }

    @Override
    public UnaryOperator<Target> read(Setting setting) {
        var authentication = authentication(setting);
        return target -> target.withAuthentication(authentication);
    }

    static Authentication authentication(Setting setting) {
        var authentication = Authentication.of(TokenSettings.source(setting));
        for (var scheme : setting.get("schemes").map(Setting::members).stream()
                .flatMap(members -> members.entrySet().stream())
                .toList()) {
            authentication = authentication.with(scheme.getKey(), TokenSettings.source(scheme.getValue()));
        }
        return authentication;
    }
}

package dev.dovetail.conformance.configuration;

import java.util.function.UnaryOperator;

/** {@code second_caller}: another user, project or tenant, to see that callers are kept apart. */
final class SecondCallerSection implements Section {
    @Override
    public Key key() {
        return new Key(
                "second_caller",
                Form.keys(
                        new Key("authentication", AuthenticationSection.FORM, "What lets the second caller in."),
                        new Key("fixtures", FixturesSection.FORM, "What exists and is the second caller's.")),
                "Another caller, to see that what is one's can be neither seen nor changed by the other.");
    }

    @Override
    public UnaryOperator<Target> read(Setting setting) {
        if (!setting.has("authentication")) {
            setting.problem("a second caller needs authentication of its own");
        }
        var caller = new Caller(
                setting.get("authentication")
                        .map(AuthenticationSection::authentication)
                        .orElse(Authentication.NONE),
                setting.get("fixtures")
                        .map(fixtures -> Fixtures.named(fixtures.json()))
                        .orElse(Fixtures.NONE));
        return target -> target.withSecondCaller(caller);
    }
}

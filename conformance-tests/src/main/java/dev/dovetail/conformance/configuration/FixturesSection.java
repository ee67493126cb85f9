package dev.dovetail.conformance.configuration;

import java.util.List;
import java.util.function.UnaryOperator;

/** {@code fixtures}: what exists on the server beforehand, by name. Those of one name replace the values known before. */
final class FixturesSection implements Section {
    private static final Form FEED = Form.keys(
            new Key(
                    "in",
                    Form.choice("path", "query", "header", "cookie", "body"),
                    "Where in a request the value goes."),
            new Key("name", Form.text(), "The parameter's name."),
            new Key("pointer", Form.text(), "The JSON Pointer in the body."),
            new Key("operations", Form.texts(), "The operations that take it there; none: all that have the place."));

    private static final Form FIXTURE = Form.keys(
            new Key("description", Form.text(), "What it is, for people."),
            new Key("value", new Form.Anything(), "Its value."),
            new Key(
                    "values",
                    new Form.ListOf(new Form.Anything()),
                    "Values of equal standing, where one is not enough."),
            new Key(
                    "used_up_by",
                    Form.texts(),
                    "The operations that destroy what they are given: each takes another value."),
            new Key(
                    "open_to",
                    Form.texts(),
                    "The operations that may be sent to it though they change something about it: POST /things/{id}/reset."),
            new Key(
                    "from",
                    Form.keys(
                            new Key("operation", Form.text(), "The operation that makes the thing."),
                            new Key(
                                    "pointer",
                                    Form.text(),
                                    "The JSON Pointer of the value in its answer; /id if none is given.")),
                    "The operation whose answer gives the value, in place of a value."),
            new Key(
                    "feeds",
                    new Form.ListOf(FEED),
                    "Where the value goes; without it, to every parameter of this name."),
            new Key("instead_of", Form.text(), "The fixture in whose place it stands where something must not work."),
            new Key("at_least", Form.atLeast(0), "How many things there are behind it, where that matters."));

    static final Form FORM = new Form.Named(
            "the fixture", new Form.Either(List.of(FIXTURE, new Form.ListOf(new Form.Anything()), Form.text())));

    @Override
    public Key key() {
        return new Key("fixtures", FORM, "What exists on the server and cannot be made through the API, by name.");
    }

    @Override
    public UnaryOperator<Target> read(Setting setting) {
        var fixtures = Fixtures.named(setting.json());
        return target -> target.withFixtures(target.fixtures().overriddenBy(fixtures));
    }
}

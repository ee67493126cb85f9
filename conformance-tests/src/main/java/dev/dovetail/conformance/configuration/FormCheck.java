package dev.dovetail.conformance.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.contract.diagnostics.Spelling;
import dev.dovetail.contract.source.JsonPointers;

/** Says in what a value of the configuration file is not of its form. */
final class FormCheck implements Form.Visitor<Void> {
    private final SettingsFile file;
    private final String pointer;
    private final JsonNode value;

    private FormCheck(SettingsFile file, String pointer, JsonNode value) {
        this.file = file;
        this.pointer = pointer;
        this.value = value;
    }

    static void check(SettingsFile file, String pointer, JsonNode value, Form form) {
        var check = new FormCheck(file, pointer, value);
        if (form.takes(value)) {
            form.accept(check);
        } else {
            check.problem("expected " + form.expected() + ", got " + kind(value));
        }
    }

    @Override
    public Void text(Form.Text form) {
        return null;
    }

    @Override
    public Void whole(Form.Whole form) {
        try {
            var number = Long.parseLong(value.asText());
            if (number < form.least() || number > form.most()) {
                problem("expected " + form.expected() + ", got " + quoted());
            }
        } catch (NumberFormatException e) {
            problem("expected " + form.expected() + ", got " + quoted());
        }
        return null;
    }

    @Override
    public Void flag(Form.Flag form) {
        return null;
    }

    @Override
    public Void span(Form.Span form) {
        if (Spans.parse(value.asText()).isEmpty()) {
            problem("expected " + form.expected() + ", got " + quoted());
        }
        return null;
    }

    @Override
    public Void choice(Form.Choice form) {
        if (!form.words().contains(value.asText())) {
            problem("expected " + form.expected() + ", got " + quoted());
        }
        return null;
    }

    @Override
    public Void listOf(Form.ListOf form) {
        for (var i = 0; i < value.size(); i++) {
            check(file, JsonPointers.child(pointer, i), value.get(i), form.item());
        }
        return null;
    }

    @Override
    public Void named(Form.Named form) {
        value.properties()
                .forEach(entry ->
                        check(file, JsonPointers.child(pointer, entry.getKey()), entry.getValue(), form.value()));
        return null;
    }

    @Override
    public Void keys(Form.Keys form) {
        for (var entry : value.properties()) {
            var place = JsonPointers.child(pointer, entry.getKey());
            form.keys().stream()
                    .filter(key -> key.name().equals(entry.getKey()))
                    .findFirst()
                    .ifPresentOrElse(
                            key -> check(file, place, entry.getValue(), key.form()),
                            () -> file.problem(place, unknown(entry.getKey(), form)));
        }
        return null;
    }

    @Override
    public Void either(Form.Either form) {
        form.forms().stream()
                .filter(one -> one.takes(value))
                .findFirst()
                .ifPresent(one -> check(file, pointer, value, one));
        return null;
    }

    @Override
    public Void anything(Form.Anything form) {
        return null;
    }

    private static String unknown(String name, Form.Keys form) {
        var nearest = Spelling.nearest(name, form.names());
        return "there is no setting '" + name + "'"
                + nearest.map(known -> "; did you mean '" + known + "'?")
                        .orElse("; there are " + String.join(", ", form.names()));
    }

    private void problem(String message) {
        file.problem(pointer, message);
    }

    private String quoted() {
        return file.isFromEnvironment(pointer)
                ? "something else from the environment"
                : "'" + value.asText().lines().findFirst().orElse("") + "'";
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT -> "names with values";
            case NULL, MISSING -> "nothing";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            default -> "a text";
        };
    }
}

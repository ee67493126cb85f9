package dev.dovetail.conformance.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What a value of the configuration file may be. The reader checks values by it and the published schema is written from it, so
 * that the two cannot differ.
 */
public sealed interface Form {
    /** What was expected, as a message says it: {@code a text}. */
    String expected();

    /** Whether a value is of this form as far as its own JSON type goes; what is inside it is looked at later. */
    boolean takes(JsonNode value);

    /** Calls the visitor's method for this alternative. */
    <R> R accept(Visitor<R> visitor);

    /** Any text; numbers and truth values are taken for their text. */
    record Text() implements Form {
        @Override
        public String expected() {
            return "a text";
        }

        @Override
        public boolean takes(JsonNode value) {
            return value.isValueNode() && !value.isNull();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.text(this);
        }
    }

    /** A whole number, or a text of digits, as the environment has them. */
    record Whole(long least, long most) implements Form {
        @Override
        public String expected() {
            return most == Long.MAX_VALUE
                    ? "a whole number, at least " + least
                    : "a whole number from " + least + " to " + most;
        }

        @Override
        public boolean takes(JsonNode value) {
            return value.isIntegralNumber() || value.isTextual();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.whole(this);
        }
    }

    /** True or false. */
    record Flag() implements Form {
        @Override
        public String expected() {
            return "true or false";
        }

        @Override
        public boolean takes(JsonNode value) {
            return value.isBoolean()
                    || value.asText().equals("true")
                    || value.asText().equals("false");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.flag(this);
        }
    }

    /** A length of time: a number and {@code ms}, {@code s}, {@code m} or {@code h}. */
    record Span() implements Form {
        @Override
        public String expected() {
            return "a length of time such as 500ms, 10s, 5m or 1h";
        }

        @Override
        public boolean takes(JsonNode value) {
            return value.isTextual();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.span(this);
        }
    }

    /** One of these words. */
    record Choice(List<String> words) implements Form {
        public Choice {
            words = List.copyOf(words);
        }

        @Override
        public String expected() {
            return String.join(" or ", words);
        }

        @Override
        public boolean takes(JsonNode value) {
            return value.isValueNode() && !value.isNull();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.choice(this);
        }
    }

    /** A list. */
    record ListOf(Form item) implements Form {
        @Override
        public String expected() {
            return "a list";
        }

        @Override
        public boolean takes(JsonNode value) {
            return value.isArray();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.listOf(this);
        }
    }

    /**
     * Names that the user chooses, each with a value.
     *
     * @param name what the names are, for example {@code the security scheme}
     */
    record Named(String name, Form value) implements Form {
        @Override
        public String expected() {
            return "names with values";
        }

        @Override
        public boolean takes(JsonNode value) {
            return value.isObject();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.named(this);
        }
    }

    /** Settings with names of their own. */
    record Keys(List<Key> keys) implements Form {
        public Keys {
            keys = List.copyOf(keys);
        }

        @Override
        public String expected() {
            return "settings: " + String.join(", ", names());
        }

        /** The names, in order. */
        List<String> names() {
            return keys.stream().map(Key::name).toList();
        }

        @Override
        public boolean takes(JsonNode value) {
            return value.isObject();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.keys(this);
        }
    }

    /** The first of these forms that takes the value. */
    record Either(List<Form> forms) implements Form {
        public Either {
            forms = List.copyOf(forms);
        }

        @Override
        public String expected() {
            return String.join(" or ", forms.stream().map(Form::expected).toList());
        }

        @Override
        public boolean takes(JsonNode value) {
            return forms.stream().anyMatch(form -> form.takes(value));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.either(this);
        }
    }

    /** Whatever JSON can say. */
    record Anything() implements Form {
        @Override
        public String expected() {
            return "anything";
        }

        @Override
        public boolean takes(JsonNode value) {
            return true;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.anything(this);
        }
    }

    /** Any text. */
    static Form text() {
        return new Text();
    }

    /** A list of texts. */
    static Form texts() {
        return new ListOf(new Text());
    }

    /** A list of texts, or one text alone. */
    static Form oneOrMoreTexts() {
        return new Either(List.of(texts(), text()));
    }

    /** A whole number that is not below this. */
    static Form atLeast(long least) {
        return new Whole(least, Long.MAX_VALUE);
    }

    /** One of these words. */
    static Form choice(String... words) {
        return new Choice(List.of(words));
    }

    /** Settings with names of their own. */
    static Form keys(Key... keys) {
        return new Keys(List.of(keys));
    }

    /** One method for each alternative, so that dispatch is exhaustive. */
    interface Visitor<R> {
        /** Text. */
        R text(Text form);

        /** Whole number. */
        R whole(Whole form);

        /** True or false. */
        R flag(Flag form);

        /** Length of time. */
        R span(Span form);

        /** Choice of words. */
        R choice(Choice form);

        /** List. */
        R listOf(ListOf form);

        /** Chosen names. */
        R named(Named form);

        /** Settings. */
        R keys(Keys form);

        /** Several forms. */
        R either(Either form);

        /** Anything. */
        R anything(Anything form);
    }
}

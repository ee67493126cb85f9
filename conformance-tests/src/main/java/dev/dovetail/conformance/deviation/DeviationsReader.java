package dev.dovetail.conformance.deviation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.dovetail.contract.diagnostics.Spelling;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a list of known deviations token by token, because every message names a line. */
final class DeviationsReader {

    private static final List<String> KEYS = List.of("check", "operation", "reason", "until", "issue");

    private final String name;
    private final JsonParser yaml;

    private DeviationsReader(String name, JsonParser yaml) {
        this.name = name;
        this.yaml = yaml;
    }

    /**
     * The entries of a list.
     *
     * @param name what messages call the file
     * @throws InvalidDeviationsException if it is something else
     */
    static List<Entry> read(String name, byte[] text) {
        try (var parser = new YAMLFactory().createParser(text)) {
            return new DeviationsReader(name, parser).entries();
        } catch (JsonProcessingException e) {
            var at = e.getLocation() == null
                    ? name
                    : name + ":" + e.getLocation().getLineNr();
            throw new InvalidDeviationsException(at + ": not YAML: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new InvalidDeviationsException("cannot read " + name + ": " + e.getMessage(), e);
        }
    }

    private List<Entry> entries() throws IOException {
        var entries = new ArrayList<Entry>();
        if (yaml.nextToken() == null) {
            return entries;
        }
        if (yaml.currentToken() != JsonToken.START_OBJECT) {
            throw wrong("expected 'deviations' with a list below it");
        }
        while (yaml.nextToken() != JsonToken.END_OBJECT) {
            var key = yaml.currentName();
            if (!key.equals("deviations")) {
                throw wrong("there is no setting '" + key + "'; there is 'deviations'");
            }
            if (yaml.nextToken() == JsonToken.VALUE_NULL) {
                continue;
            }
            if (yaml.currentToken() != JsonToken.START_ARRAY) {
                throw wrong("'deviations' is a list");
            }
            while (yaml.nextToken() != JsonToken.END_ARRAY) {
                entries.add(entry());
            }
        }
        return entries;
    }

    private Entry entry() throws IOException {
        if (yaml.currentToken() != JsonToken.START_OBJECT) {
            throw wrong("an entry has " + String.join(", ", KEYS));
        }
        var line = yaml.currentTokenLocation().getLineNr();
        var values = new LinkedHashMap<String, String>();
        while (yaml.nextToken() != JsonToken.END_OBJECT) {
            var key = yaml.currentName();
            if (!KEYS.contains(key)) {
                throw wrong("there is no key '" + key + "' in an entry" + nearest(key));
            }
            var value = yaml.nextToken();
            if (!value.isScalarValue()
                    || value == JsonToken.VALUE_NULL
                    || yaml.getText().isBlank()) {
                throw wrong("'" + key + "' is a text");
            }
            values.put(key, yaml.getText().strip());
        }
        return entry(values, line);
    }

    private Entry entry(Map<String, String> values, int line) {
        return new Entry(
                required(values, "check", line),
                required(values, "operation", line),
                required(values, "reason", line).replaceAll("[.\\s]+$", ""),
                day(required(values, "until", line), line),
                Optional.ofNullable(values.get("issue")),
                name + ":" + line);
    }

    private String required(Map<String, String> values, String key, int line) {
        var value = values.get(key);
        if (value == null) {
            throw new InvalidDeviationsException(name + ":" + line + ": '" + key + "' is missing from this entry");
        }
        return value;
    }

    private LocalDate day(String text, int line) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new InvalidDeviationsException(
                    name + ":" + line + ": 'until' is a day such as 2027-01-31, not '" + text + "'", e);
        }
    }

    private InvalidDeviationsException wrong(String message) {
        return new InvalidDeviationsException(
                name + ":" + yaml.currentTokenLocation().getLineNr() + ": " + message);
    }

    private static String nearest(String key) {
        return Spelling.nearest(key, KEYS)
                .map(near -> "; did you mean '" + near + "'?")
                .orElse("");
    }
}

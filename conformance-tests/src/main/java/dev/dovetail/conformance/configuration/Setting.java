package dev.dovetail.conformance.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.contract.source.JsonPointers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One value of the configuration file that is known to be of its form, with its place. */
final class Setting {
    private final SettingsFile file;
    private final String pointer;
    private final JsonNode value;

    Setting(SettingsFile file, String pointer, JsonNode value) {
        this.file = file;
        this.pointer = pointer;
        this.value = value;
    }

    /** The setting of this name below this one. */
    Optional<Setting> get(String name) {
        return Optional.ofNullable(value.get(name)).map(member -> child(name, member));
    }

    /** The text of the setting of this name, if it is set. */
    Optional<String> text(String name) {
        return get(name).map(Setting::text);
    }

    /** The texts of the setting of this name: those of a list, or one alone; none if it is not set. */
    List<String> texts(String name) {
        return get(name).map(Setting::texts).orElse(List.of());
    }

    /** Whether a setting of this name is there. */
    boolean has(String name) {
        return value.has(name);
    }

    /** Whether this is a list. */
    boolean isList() {
        return value.isArray();
    }

    /** Whether there are names below this one. */
    boolean isNamed() {
        return value.isObject();
    }

    /** What is below this one by its name, in the order of the file. */
    Map<String, Setting> members() {
        var members = new LinkedHashMap<String, Setting>();
        value.properties().forEach(entry -> members.put(entry.getKey(), child(entry.getKey(), entry.getValue())));
        return members;
    }

    /** The items of a list. */
    List<Setting> items() {
        var items = new ArrayList<Setting>();
        for (var item : value) {
            items.add(new Setting(file, JsonPointers.child(pointer, items.size()), item));
        }
        return items;
    }

    /** The texts of a list, or one text alone. */
    List<String> texts() {
        return isList() ? items().stream().map(Setting::text).toList() : List.of(text());
    }

    String text() {
        return value.asText();
    }

    long whole() {
        return Long.parseLong(value.asText());
    }

    boolean flag() {
        return Boolean.parseBoolean(value.asText());
    }

    Duration span() {
        return Spans.parse(value.asText()).orElseThrow();
    }

    /** The value as a path; a relative one leads from the folder of the configuration file. */
    Path path() {
        return file.folder().resolve(value.asText());
    }

    /** The value as it stands in the file, with the environment's values in it. */
    JsonNode json() {
        return value;
    }

    /** Where it stands, for messages: {@code dovetail.yaml:7:3}. */
    String place() {
        return file.place(pointer);
    }

    /** Says that something is wrong here; the message does not repeat a value that may be secret. */
    void problem(String message) {
        file.problem(pointer, message);
    }

    private Setting child(String name, JsonNode member) {
        return new Setting(file, JsonPointers.child(pointer, name), member);
    }
}

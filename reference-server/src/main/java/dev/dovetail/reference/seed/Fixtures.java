package dev.dovetail.reference.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.dovetail.reference.resource.Project;
import dev.dovetail.reference.resource.Projects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The fixture file of the specification, as far as a server has to have what it names. */
public final class Fixtures {

    private static final String RESOURCE = "/dev/dovetail/spec/fixtures.yaml";

    private final JsonNode fixtures;

    private Fixtures(JsonNode fixtures) {
        this.fixtures = fixtures;
    }

    /**
     * Reads the file that comes with the specification.
     *
     * @throws IllegalStateException if it lacks a fixture
     */
    public static Fixtures bundled() {
        try (var file = Fixtures.class.getResourceAsStream(RESOURCE)) {
            if (file == null) {
                throw new IllegalStateException("there is no " + RESOURCE + " on the class path");
            }
            return new Fixtures(new YAMLMapper().readTree(file).path("fixtures"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The project that everything is done in, then the other one. */
    public Projects projects() {
        return new Projects(List.of(project(""), project("other_")));
    }

    /** A project and what else the file names for it: that of the other project goes by names with a prefix. */
    private Project project(String prefix) {
        return new Project(
                value(prefix + "project_id").asLong(),
                Set.of(value(prefix + "dashboard_id").asLong()),
                Set.of(UUID.fromString(value(prefix + "dataset_id").asText())));
    }

    /** UUIDs of the explicit members. */
    public List<String> members() {
        return values("member_uuid");
    }

    /** Number of the insight that is shared. */
    public long sharedInsight() {
        return value("shared_insight_id").asLong();
    }

    /** Numbers of the passwords of the shared insight. */
    public List<Long> sharePasswords() {
        return values("share_password_id").stream().map(Long::valueOf).toList();
    }

    /** Number of the export whose file is there. */
    public long finishedExport() {
        return value("finished_export_id").asLong();
    }

    /** The type that has many groups. */
    public int groupType() {
        return value("group_type_index").asInt();
    }

    /** How many groups that type has at least. */
    public int groupCount() {
        return fixture("group_type_index").path("at_least").asInt();
    }

    /** Key of one of these groups. */
    public String groupKey() {
        return value("group_key").asText();
    }

    private JsonNode value(String name) {
        var value = fixture(name).path("value");
        if (value.isMissingNode()) {
            throw new IllegalStateException(RESOURCE + " has no value for " + name);
        }
        return value;
    }

    private List<String> values(String name) {
        var texts = new ArrayList<String>();
        fixture(name).path("values").forEach(value -> texts.add(value.asText()));
        if (texts.isEmpty()) {
            throw new IllegalStateException(RESOURCE + " has no values for " + name);
        }
        return texts;
    }

    private JsonNode fixture(String name) {
        return fixtures.path(name);
    }
}

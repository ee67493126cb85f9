package dev.dovetail.conformance.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    private static final Map<String, String> ENVIRONMENT = Map.of("PROJECT", "hush-42", "ACTION", "write");

    @TempDir
    private Path folder;

    @Test
    void appliesWhatTheFileSaysAndLeavesTheRest() {
        var before = target().withFixtures(new Fixtures(List.of(fixture("kept", "1"), fixture("project_id", "2"))));

        var after = read("""
                version: 1
                fixtures:
                  project_id: "7"
                implied_scopes:
                  write: [read, list]
                  admin: write
                """).applyTo(before);

        assertThat(after.fixtures().all())
                .extracting(fixture ->
                        fixture.name() + "=" + fixture.values().get(0).asText())
                .containsExactly("kept=1", "project_id=7");
        assertThat(after.scopeRules().grants("note:write", "note:list")).isTrue();
        assertThat(after.scopeRules().grants("note:admin", "note:write")).isTrue();
        assertThat(after.baseUrl()).isEqualTo(before.baseUrl());
        assertThat(Settings.NONE.applyTo(before)).isSameAs(before);
    }

    @Test
    void namesEverythingThatIsWrongWithItsPlaceAndWhatWasMeant() {
        assertThat(problems("""
                version: 2
                fixtuers:
                  project_id: 1
                fixtures:
                  member:
                    valu: 1
                    feeds:
                      - in: boddy
                      - name: x
                    from: 7
                implied_scopes: [write]
                somethingElseAltogether: 1
                """))
                .containsExactly(
                        "dovetail.yaml:1:10: expected a whole number from 1 to 1, got '2'",
                        "dovetail.yaml:2:1: there is no setting 'fixtuers'; did you mean 'fixtures'?",
                        "dovetail.yaml:6:11: there is no setting 'valu'; did you mean 'value'?",
                        "dovetail.yaml:8:13: expected path or query or header or cookie or body, got 'boddy'",
                        "dovetail.yaml:10:11: expected settings: operation, pointer, got a number",
                        "dovetail.yaml:11:1: expected names with values, got a list",
                        "dovetail.yaml:12:26: there is no setting 'somethingElseAltogether'; there are "
                                + String.join(", ", Settings.form().names()));
    }

    @Test
    void takesVariablesOfTheEnvironment() {
        var target = read("""
                fixtures:
                  project_id: ${PROJECT}
                  name: made-${unique}
                  template: "$${PROJECT} and ${notAVariable and $5"
                implied_scopes: { write: ["${ACTION}r"] }
                """).applyTo(target());

        assertThat(target.fixtures().all())
                .extracting(fixture -> fixture.values().get(0).asText())
                .containsExactly("hush-42", "made-${unique}", "${PROJECT} and ${notAVariable and $5");
        assertThat(target.scopeRules().grants("a:write", "a:writer")).isTrue();
    }

    @Test
    void namesAVariableThatIsNotSetAndRepeatsNoValueOfOneThatIs() {
        assertThat(problems("""
                version: ${PROJECT}
                fixtures: { a: "${NO_SUCH_VARIABLE}" }
                """))
                .containsExactly(
                        "dovetail.yaml:1:10: expected a whole number from 1 to 1, got something else from the environment",
                        "dovetail.yaml:2:16: the environment has no variable NO_SUCH_VARIABLE");
    }

    @Test
    void saysThatAFileIsNotThereOrNotYaml() {
        assertThat(catchThrowableOfType(SettingsException.class, () -> Settings.read(folder.resolve("absent.yaml"))))
                .hasMessageEndingWith("absent.yaml: there is no such file");
        assertThat(problems("fixtures: [1")).singleElement().asString().startsWith("dovetail.yaml:1:");
        assertThat(problems("- 1")).containsExactly("dovetail.yaml:1:1: expected names with values");
        assertThat(problems("version: 1\nversion: 1\n"))
                .containsExactly("dovetail.yaml:2:1: the key 'version' stands here a second time; "
                        + "remove one of the two; the first is in line 1");
    }

    @Test
    void saysWhichPatternIsTheIdOfNoCheckAndWhichFileIsNotThere() {
        assertThat(problems("""
                        checks: { exclude: [status.success, "status.sucess"] }
                        known_deviations: nowhere.yaml
                        """))
                .containsExactly(
                        "dovetail.yaml:1:37: no check goes by 'status.sucess'; did you mean 'status.success'?",
                        "dovetail.yaml:2:19: there is no such file; dovetail verify --write-known-deviations writes one to begin with");
    }

    private static Target target() {
        return Target.at(URI.create("http://localhost:1"));
    }

    private static Fixture fixture(String name, String value) {
        return new Fixture(
                name,
                List.of(new com.fasterxml.jackson.databind.node.TextNode(value)),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(new Fixture.Feed("*", name, List.of())),
                Optional.empty());
    }

    private Settings read(String yaml) {
        return new SettingsFiles(folder, ENVIRONMENT).read(yaml);
    }

    private List<String> problems(String yaml) {
        return new SettingsFiles(folder, ENVIRONMENT).problems(yaml);
    }
}

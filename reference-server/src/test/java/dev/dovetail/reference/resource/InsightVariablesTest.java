package dev.dovetail.reference.resource;

import static dev.dovetail.reference.Target.OTHER;
import static dev.dovetail.reference.Target.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.dovetail.reference.Target;
import dev.dovetail.reference.api.model.InsightVariable;
import dev.dovetail.reference.api.model.InsightVariableRequest;
import dev.dovetail.reference.api.model.InsightVariableTypeEnum;
import dev.dovetail.reference.api.model.PatchedInsightVariable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class InsightVariablesTest {

    private static final Target TARGET = Target.start();

    @AfterAll
    static void stop() {
        TARGET.close();
    }

    private static InsightVariable create(String project, String name) {
        return TARGET.client()
                .insightVariables()
                .create(
                        project,
                        InsightVariableRequest.builder()
                                .name(name)
                                .type(InsightVariableTypeEnum.STRING)
                                .defaultValue(TextNode.valueOf("NL"))
                                .build());
    }

    @Test
    void makesACodeNameOfTheName() {
        assertThat(InsightVariables.codeName("My Country! (été 2)")).isEqualTo("my_country_été_2");
        var created = create(PROJECT, "Home Country?");
        assertThat(created.codeName()).isEqualTo("home_country");
        assertThat(created.createdBy()).isEqualTo(1);
        assertThat(created.defaultValue()).isEqualTo(TextNode.valueOf("NL"));
    }

    @Test
    void takesACodeNameOnlyOnceInAProject() {
        create(PROJECT, "Twice");
        var refused = TARGET.post("/insight_variables/", "{\"name\": \"twice!\", \"type\": \"Number\"}")
                .error(400, "validation_error", "invalid_input", null);
        assertThat(refused.detail()).isEqualTo("Variable with name already exists");
        assertThat(create(OTHER, "Twice").codeName()).isEqualTo("twice");
    }

    @Test
    void keepsTheCodeNameWhenTheNameChanges() {
        var created = create(PROJECT, "Before");
        var changed = TARGET.client()
                .insightVariables()
                .partialUpdate(
                        PROJECT,
                        created.id(),
                        PatchedInsightVariable.builder().name("After").build());
        assertThat(changed).isEqualTo(created.toBuilder().name("After").build());
    }

    @Test
    void clearsAFreeValueWithNullAndKeepsItWithout() {
        var path = "/insight_variables/" + create(PROJECT, "Clear me").id() + "/";
        assertThat(TARGET.patch(path, "{}")
                        .with(200)
                        .json()
                        .path("default_value")
                        .asText())
                .isEqualTo("NL");
        var cleared = TARGET.patch(path, "{\"default_value\": null}").with(200).json();
        assertThat(cleared.path("default_value").isTextual()).isFalse();
    }

    @Test
    void isGoneForGoodOnceDeleted() {
        var path = "/insight_variables/" + create(PROJECT, "Short lived").id() + "/";
        assertThat(TARGET.delete(path).with(204).text()).isEmpty();
        TARGET.get(path).with(404);
        TARGET.delete(path).with(404);
        assertThat(TARGET.get("/insight_variables/").text()).doesNotContain("short_lived");
        create(PROJECT, "Short lived");
    }

    @Test
    void knowsItsTypesByTheExactWord() {
        TARGET.post("/insight_variables/", "{\"name\": \"x\", \"type\": \"string\"}")
                .error(400, "validation_error", "invalid_choice", "type");
    }
}

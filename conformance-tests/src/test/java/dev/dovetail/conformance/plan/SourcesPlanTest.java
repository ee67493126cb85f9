package dev.dovetail.conformance.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.conformance.configuration.ResourceRule;
import dev.dovetail.conformance.configuration.ResourceRules;
import dev.dovetail.conformance.configuration.SettingsMismatchException;
import dev.dovetail.conformance.configuration.Target;
import dev.dovetail.conformance.result.Mode;
import dev.dovetail.contract.Contract;
import dev.dovetail.contract.ContractReader;
import dev.dovetail.contract.ReadOptions;
import dev.dovetail.contract.model.HttpMethod;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesPlanTest {
    private static final Target TARGET = Target.at(URI.create("http://localhost:1"));

    @TempDir
    private Path folder;

    private Contract shop;

    @BeforeEach
    void read() throws IOException {
        shop = contract("""
                openapi: 3.1.0
                info: {title: Shop, version: '1'}
                paths:
                  /countries:
                    get: {operationId: countries, responses: {'200': {description: all, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Thing'}}}}}}}
                  /countries/{code}:
                    parameters: [{name: code, in: path, required: true, schema: {type: string}}]
                    get: {operationId: country, responses: {'200': {description: one, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}}}
                    delete: {operationId: forget, responses: {'204': {description: gone}}}
                  /stores/{store}:
                    parameters: [{name: store, in: path, required: true, schema: {type: string}}]
                    put: {operationId: open, responses: {'201': {description: opened}, '204': {description: changed}}}
                    delete: {operationId: close, responses: {'204': {description: gone}}}
                  /owners/{owner_id}/pets:
                    parameters: [{name: owner_id, in: path, required: true, schema: {type: string}}]
                    post: {operationId: adopt, responses: {'201': {description: adopted, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}}}
                  /owners:
                    post: {operationId: own, responses: {'201': {description: made, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}}}
                  /owners/{ownerId}/pets/{petId}:
                    parameters:
                    - {name: ownerId, in: path, required: true, schema: {type: string}}
                    - {name: petId, in: path, required: true, schema: {type: string}}
                    get: {operationId: pet, responses: {'200': {description: one}}}
                  /visits/{petId}:
                    parameters: [{name: petId, in: path, required: true, schema: {type: string}}]
                    get: {operationId: visits, responses: {'200': {description: some}}}
                    delete: {operationId: cancel, responses: {'204': {description: gone}}}
                  /reports/{kind}:
                    parameters: [{name: kind, in: path, required: true, schema: {type: string, enum: [daily, weekly]}}]
                    get: {operationId: report, responses: {'200': {description: one}}}
                  /words/{word}:
                    parameters: [{name: word, in: path, required: true, schema: {type: string}, example: hello}]
                    get: {operationId: word, responses: {'200': {description: one}}}
                    delete: {operationId: erase, responses: {'204': {description: gone}}}
                components:
                  schemas:
                    Thing: {type: object, required: [id], properties: {id: {type: string}, code: {type: string}}}
                """);
    }

    @Test
    void readsWhatAListHasWhereNothingMakesOne() {
        var scenario = scenario("country", TARGET);

        assertThat(scenario.values())
                .containsExactly(new Provenance("code", "listed by countries (known by the path)"));
        assertThat(scenario.preparation()).singleElement().satisfies(step -> {
            assertThat(step.request().text()).isEqualTo("GET /countries");
            assertThat(step.keep().orElseThrow().pointer()).contains("/0/code");
        });
    }

    @Test
    void changesNothingThatWasThereBefore() {
        var scenario = scenario("forget", TARGET);

        assertThat(scenario.cases()).isEmpty();
        assertThat(scenario.gaps().get(0).reason())
                .isEqualTo("no value is known for {code} and no operation of the document creates one: name one under"
                        + " fixtures, or say under resources what creates it");
    }

    @Test
    void choosesTheNameOfWhatAPutMakes() {
        assertThat(scenario("close", TARGET).preparation()).singleElement().satisfies(step -> {
            assertThat(step.request().method()).isEqualTo(HttpMethod.PUT);
            assertThat(step.request().text()).startsWith("PUT /stores/dovetail-${run}-");
            assertThat(step.keep().orElseThrow().removal().orElseThrow().text()).startsWith("DELETE /stores/<");
        });
        var put = scenario("open", TARGET);
        assertThat(put.preparation()).isEmpty();
        assertThat(put.cases().get(0).steps().get(0).keep()).isPresent();
        assertThat(put.gaps()).extracting(gap -> gap.check().id()).contains("paths.unknown-id");
    }

    @Test
    void carriesValuesOverByTheirPlace() {
        var steps = scenario("pet", TARGET).preparation();

        assertThat(steps)
                .extracting(step -> step.request().text())
                .containsExactly("POST /owners", "POST /owners/<canary ownerId>/pets");
    }

    @Test
    void triesOutWhatOnlyNamesSpeakFor() {
        assertThat(scenario("visits", TARGET).preparation())
                .extracting(step -> step.request().text())
                .containsExactly(
                        "POST /owners", "POST /owners/<canary petId of owner_id>/pets", "GET /visits/<canary petId>");
    }

    @Test
    void takesAValueThatTheDocumentLists() {
        assertThat(scenario("report", TARGET).values())
                .containsExactly(new Provenance("kind", "\"daily\", one of the values that the document lists"));
    }

    @Test
    void triesAnExampleOfTheDocumentOnReadsOnly() {
        assertThat(scenario("word", TARGET).preparation())
                .extracting(step -> step.request().text())
                .containsExactly("GET /words/hello");
        assertThat(scenario("erase", TARGET).cases()).isEmpty();
    }

    @Test
    void looksBeforeItMakesWhereOnlyReadingIsAllowed() throws IOException {
        var api = contract("""
                openapi: 3.1.0
                info: {title: Notes, version: '1'}
                paths:
                  /notes:
                    get: {responses: {'200': {description: all, content: {application/json: {schema: {type: array, items: {type: string}}}}}}}
                    post: {responses: {'201': {description: made}}}
                  /notes/{note}:
                    get: {operationId: note, parameters: [{name: note, in: path, required: true, schema: {type: string}}], responses: {'200': {description: one}}}
                """);

        assertThat(scenario(api, "note", TARGET.withMode(Mode.READ_ONLY))
                        .values()
                        .get(0)
                        .source())
                .startsWith("listed by GET /notes");
        assertThat(scenario(api, "note", TARGET).values().get(0).source()).startsWith("created by POST /notes");
    }

    @Test
    void believesTheConfigurationMost() {
        var rule = new ResourceRule(
                Optional.of("POST /owners"),
                Optional.empty(),
                Optional.empty(),
                Optional.of("/code"),
                Optional.empty(),
                false);
        var scenario = scenario("forget", TARGET.withResources(new ResourceRules(Map.of("/countries/{any}/", rule))));

        assertThat(scenario.values())
                .containsExactly(new Provenance("code", "created by own (known by the configuration)"));
        assertThat(scenario.preparation().get(0).keep().orElseThrow().pointer()).contains("/code");
    }

    @Test
    void makesNothingThatMustNotBeMade() {
        var rule = new ResourceRule(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), true);

        assertThat(scenario("close", TARGET.withResources(new ResourceRules(Map.of("/stores/{store}", rule))))
                        .cases())
                .isEmpty();
    }

    @Test
    void refusesACorrectionOfWhatIsNotThere() {
        var nowhere = new ResourceRules(Map.of("/shops/{shop}", ResourceRule.NONE));
        assertThatThrownBy(() -> scenario("close", TARGET.withResources(nowhere)))
                .isInstanceOf(SettingsMismatchException.class)
                .hasMessage("resources: no path of the document begins with /shops/{shop}");
        var nobody = new ResourceRules(Map.of(
                "/stores/{store}",
                new ResourceRule(
                        Optional.of("build"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false)));
        assertThatThrownBy(() -> scenario("close", TARGET.withResources(nobody)))
                .hasMessage("resources: /stores/{store}: the document has no operation 'build'");
    }

    @Test
    void listsWhatToAddToTheConfiguration() {
        assertThat(new Planner(shop, TARGET).plan().print()).endsWith("""
                        values that the document does not tell, for dovetail.yaml:
                        fixtures:
                          code: # … for 1 operation: DELETE /countries/{code}
                          word: # … for 1 operation: DELETE /words/{word}
                        """);
    }

    private Scenario scenario(String label, Target target) {
        return scenario(shop, label, target);
    }

    private static Scenario scenario(Contract contract, String label, Target target) {
        return new Planner(contract, target)
                .plan().scenarios().stream()
                        .filter(scenario -> scenario.operation().label().equals(label))
                        .findFirst()
                        .orElseThrow();
    }

    private Contract contract(String text) throws IOException {
        var file = Files.writeString(folder.resolve("openapi.yaml"), text);
        return new ContractReader(ReadOptions.DEFAULTS).read(file).contract().orElseThrow();
    }
}

package dev.dovetail.contract.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.contract.ContractReader;
import dev.dovetail.contract.EnvironmentsDocument;
import dev.dovetail.contract.ReadOptions;
import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.TypeId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeTest {

    @TempDir
    Path folder;

    @Test
    void knowsWhichTypesAreSentAndReceived() {
        var directions = new DirectionIndex(environments());

        assertThat(directions.direction(schema("PatchedSubscription"))).isEqualTo(Direction.SENT);
        assertThat(directions.direction(schema("PaginatedSubscriptionList"))).isEqualTo(Direction.RECEIVED);
        assertThat(directions.direction(schema("Subscription"))).isEqualTo(Direction.BOTH);
        assertThat(directions.direction(schema("ErrorResponse"))).isEqualTo(Direction.RECEIVED);
    }

    @Test
    void aReadOnlyMemberTakesItsTypeIntoNoRequest() throws IOException {
        var directions = new DirectionIndex(api("""
                openapi: 3.1.0
                info: {title: T, version: '1'}
                paths:
                  /a:
                    post:
                      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}
                      responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}}
                components:
                  schemas:
                    A:
                      type: object
                      properties:
                        made: {readOnly: true, allOf: [{$ref: '#/components/schemas/Made'}]}
                        secret: {writeOnly: true, allOf: [{$ref: '#/components/schemas/Secret'}]}
                        again: {$ref: '#/components/schemas/A'}
                    Made: {type: object, properties: {a: {type: string}}}
                    Secret: {type: object, properties: {a: {type: string}}}
                    Unused: {type: object, properties: {a: {$ref: '#/components/schemas/A'}}}
                """));

        assertThat(directions.direction(schema("A"))).isEqualTo(Direction.BOTH);
        assertThat(directions.direction(schema("Made"))).isEqualTo(Direction.RECEIVED);
        assertThat(directions.direction(schema("Secret"))).isEqualTo(Direction.SENT);
        assertThat(directions.direction(schema("Unused"))).isEqualTo(Direction.NEITHER);
    }

    @Test
    void followsTheLinkOfEveryListOfTheEnvironments() {
        var api = environments();
        var paginations = new PaginationIndex(api);

        assertThat(api.operations().stream()
                        .filter(operation -> paginations
                                .pagination(operation)
                                .equals(Optional.of(new Pagination.NextLink(Optional.of("results"), "next"))))
                        .map(Operation::label))
                .containsExactlyInAnyOrder(
                        "environments_subscriptions_list",
                        "environments_user_interviews_list",
                        "environments_exports_list",
                        "environments_dataset_items_list",
                        "environments_insights_list",
                        "environments_insight_variables_list",
                        "environments_groups_list");
    }

    @Test
    void knowsTheLifeOfASubscription() {
        var api = environments();
        var resource = new ResourceIndex(api)
                .resource(operation(api, "environments_subscriptions_create"))
                .orElseThrow();

        assertThat(resource.collection().text()).isEqualTo("/api/environments/{project_id}/subscriptions/");
        assertThat(resource.item().orElseThrow().text())
                .isEqualTo("/api/environments/{project_id}/subscriptions/{id}/");
        assertThat(resource.identity()).contains("id");
        assertThat(resource.delete()).isEmpty();
        assertThat(resource.softDelete().orElseThrow().member()).isEqualTo("deleted");
        assertThat(resource.operations()).hasSize(5);
        assertThat(resource.parent()).isEmpty();
    }

    @Test
    void knowsWhatBelongsToWhat() {
        var api = environments();
        var resources = new ResourceIndex(api);

        assertThat(resources
                        .resource(operation(api, "environments_insights_sharing_passwords_create"))
                        .flatMap(Resource::parent))
                .contains(operation(api, "environments_insights_create").path());
        assertThat(resources
                        .resource(operation(api, "environments_data_color_themes_create"))
                        .flatMap(Resource::delete))
                .contains(operation(api, "environments_data_color_themes_destroy"));
        assertThat(resources.resource(operation(api, "environments_sessions_values_retrieve")))
                .isEmpty();
    }

    private Api environments() {
        return EnvironmentsDocument.read(folder).contract().orElseThrow().api();
    }

    private Api api(String text) throws IOException {
        var file = Files.writeString(folder.resolve("openapi.yaml"), text);
        return new ContractReader(ReadOptions.DEFAULTS)
                .read(file)
                .contract()
                .orElseThrow()
                .api();
    }

    private static Operation operation(Api api, String id) {
        return api.operations().stream()
                .filter(operation -> operation.operationId().equals(Optional.of(id)))
                .findFirst()
                .orElseThrow();
    }

    private static TypeId schema(String name) {
        return new TypeId("/components/schemas/" + name);
    }
}

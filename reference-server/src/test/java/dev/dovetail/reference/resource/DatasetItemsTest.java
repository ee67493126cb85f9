package dev.dovetail.reference.resource;

import static dev.dovetail.reference.Target.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.reference.Target;
import dev.dovetail.reference.api.model.DatasetItem;
import dev.dovetail.reference.api.model.DatasetItemRequest;
import dev.dovetail.reference.api.model.PatchedDatasetItem;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class DatasetItemsTest {

    private static final Target TARGET = Target.start();
    private static final UUID DATASET = UUID.fromString("0192d7a4-5a3e-7c41-9a0b-6f3f1c2d4e50");
    private static final String OTHER_DATASET = "0192d7a4-5a3e-7c41-9a0b-6f3f1c2d4e51";

    @AfterAll
    static void stop() {
        TARGET.close();
    }

    private static DatasetItem create() {
        return TARGET.client()
                .datasetItems()
                .create(
                        PROJECT,
                        DatasetItemRequest.builder()
                                .dataset(DATASET)
                                .refTraceId("trace-17")
                                .build());
    }

    @Test
    void belongsToItsProject() {
        var created = create();
        assertThat(created.team()).isEqualTo(1);
        assertThat(created.updatedAt()).isNull();
        assertThat(TARGET.client().datasetItems().retrieve(PROJECT, created.id()))
                .isEqualTo(created);
    }

    @Test
    void tellsWhenItWasChanged() {
        var created = create();
        var changed = TARGET.client()
                .datasetItems()
                .partialUpdate(
                        PROJECT,
                        created.id(),
                        PatchedDatasetItem.builder().refTraceId(null).build());
        assertThat(changed.updatedAt()).isAfterOrEqualTo(created.createdAt());
        assertThat(changed.refTraceId()).isNull();
        assertThat(changed.dataset()).isEqualTo(DATASET);
    }

    @Test
    void isNotFoundWhileMarkedAsDeletedAndCanBeBroughtBack() {
        var items = TARGET.client().datasetItems();
        var id = create().id();
        items.partialUpdate(
                PROJECT, id, PatchedDatasetItem.builder().deleted(true).build());
        TARGET.get("/dataset_items/" + id + "/").with(404);
        assertThat(items.listAll(PROJECT)).extracting(DatasetItem::id).doesNotContain(id);
        items.partialUpdate(
                PROJECT, id, PatchedDatasetItem.builder().deleted(false).build());
        assertThat(items.retrieve(PROJECT, id).deleted()).isFalse();
        assertThat(items.listAll(PROJECT)).extracting(DatasetItem::id).contains(id);
    }

    @Test
    void keepsFreeValuesAsTheyAre() {
        var sent = "{\"dataset\": \"" + DATASET + "\", \"input\": {\"a\": [1, 2.50, null]}, \"output\": \"é 😀\"}";
        var answer = TARGET.post("/dataset_items/", sent).with(201).json();
        var read =
                TARGET.get("/dataset_items/" + answer.path("id").asText() + "/").json();
        assertThat(read.path("input").toString()).isEqualTo("{\"a\":[1,2.50,null]}".replace("2.50", "2.5"));
        assertThat(read.path("output").asText()).isEqualTo("é 😀");
    }

    @Test
    void wantsADatasetOfTheProject() {
        TARGET.post("/dataset_items/", "{\"dataset\": \"" + OTHER_DATASET + "\"}")
                .error(400, "validation_error", "does_not_exist", "dataset");
        TARGET.post("/dataset_items/", "{\"dataset\": \"no uuid\"}")
                .error(400, "validation_error", "invalid_input", "dataset");
        TARGET.get("/dataset_items/?dataset=" + OTHER_DATASET)
                .error(400, "validation_error", "invalid_choice", "dataset");
        TARGET.get("/dataset_items/?dataset=x").error(400, "validation_error", "invalid_input", "dataset");
        create();
        assertThat(TARGET.get("/dataset_items/?dataset=" + DATASET)
                        .json()
                        .path("count")
                        .asLong())
                .isPositive();
    }
}

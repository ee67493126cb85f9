package dev.dovetail.reference.resource;

import static dev.dovetail.reference.Target.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.reference.AdjustableClock;
import dev.dovetail.reference.ReferenceServerOptions;
import dev.dovetail.reference.Target;
import dev.dovetail.reference.api.model.ExportFormatEnum;
import dev.dovetail.reference.api.model.ExportedAsset;
import dev.dovetail.reference.api.model.ExportedAssetRequest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExportsTest {

    private final AdjustableClock clock = new AdjustableClock("2026-01-01T00:00:00Z");
    private final Target target = Target.start(ReferenceServerOptions.DEFAULTS.withClock(clock));

    @AfterEach
    void stop() {
        target.close();
    }

    private ExportedAsset create(ExportFormatEnum format) {
        return target.client()
                .exports()
                .create(
                        PROJECT,
                        ExportedAssetRequest.builder()
                                .dashboard(1L)
                                .exportFormat(format)
                                .build());
    }

    @Test
    void hasItsContentAWhileAfterItWasAskedFor() {
        var created = create(ExportFormatEnum.IMAGE_PNG);
        var content = "/exports/" + created.id() + "/content/";
        assertThat(created.hasContent()).isEqualTo("false");
        assertThat(created.filename()).isEqualTo("export-" + created.id() + ".png");
        target.get(content).error(404, "invalid_request", "not_found", null);
        clock.forward(Exports.WORK);
        assertThat(target.client().exports().retrieve(PROJECT, created.id()).hasContent())
                .isEqualTo("true");
        assertThat(target.get(content).with(200).text()).isEmpty();
    }

    @Test
    void isNotFoundOnceItExpired() {
        var table = create(ExportFormatEnum.TEXT_CSV);
        var image = create(ExportFormatEnum.IMAGE_PNG);
        assertThat(table.expiresAfter()).isEqualTo("2026-01-08T00:00:00Z");
        clock.forward(Duration.ofDays(7));
        target.get("/exports/" + table.id() + "/").with(404);
        target.get("/exports/" + table.id() + "/content/").with(404);
        assertThat(target.client().exports().listAll(PROJECT))
                .extracting(ExportedAsset::id)
                .contains(image.id())
                .doesNotContain(table.id());
    }

    @Test
    void listsTheNewestFirst() {
        var first = create(ExportFormatEnum.IMAGE_PNG);
        var second = create(ExportFormatEnum.IMAGE_PNG);
        assertThat(target.client().exports().listAll(PROJECT))
                .extracting(ExportedAsset::id)
                .startsWith(second.id(), first.id());
    }

    @Test
    void wantsToKnowWhatToExport() {
        var refused = target.post("/exports/", "{\"export_format\": \"text/csv\", \"export_context\": null}")
                .error(400, "validation_error", "invalid_input", null);
        assertThat(refused.detail())
                .isEqualTo("Either dashboard, insight or export_context is required for an export.");
        target.post("/exports/", "{\"export_format\": \"text/csv\", \"export_context\": {\"path\": \"/x\"}}")
                .with(201);
        target.post("/exports/", "{\"export_format\": \"text/csv\", \"dashboard\": 2}")
                .error(400, "validation_error", "invalid_input", "dashboard");
        target.post("/exports/", "{\"export_format\": \"text/plain\", \"dashboard\": 1}")
                .error(400, "validation_error", "invalid_choice", "export_format");
    }
}

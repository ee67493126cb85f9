package dev.dovetail.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.contract.diagnostics.Diagnostic;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.SecurityScheme;
import dev.dovetail.contract.model.Status;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentsDocumentTest {

    @TempDir
    Path folder;

    @Test
    void isReadWithoutADiagnostic() {
        assertThat(EnvironmentsDocument.read(folder).diagnostics()).isEmpty();
    }

    @Test
    void takesTheLiveOverlayWithoutADiagnostic() {
        assertThat(EnvironmentsDocument.readLive(folder).diagnostics()).isEmpty();
    }

    @Test
    void hasTheOperationsAndTheStatusesOfThePages() {
        var operations = operations();

        assertThat(operations).hasSize(41);
        assertThat(operations.stream().collect(Collectors.groupingBy(this::documentedStatus, Collectors.counting())))
                .isEqualTo(Map.of(200, 29L, 201, 7L, 204, 4L, 405, 1L));
    }

    @Test
    void givesEveryOperationASecurityRequirement() {
        var api = EnvironmentsDocument.read(folder).contract().orElseThrow().api();

        assertThat(api.securitySchemes()).containsOnlyKeys("personalApiKey");
        assertThat(api.securitySchemes().get("personalApiKey")).isInstanceOf(SecurityScheme.Http.class);
        assertThat(api.operations()).allSatisfy(operation -> {
            assertThat(operation.security().alternatives()).hasSize(1);
            assertThat(operation.security().alternatives().get(0).scopes()).containsOnlyKeys("personalApiKey");
        });
    }

    @Test
    void saysWhereEverythingStands() {
        var api = EnvironmentsDocument.read(folder).contract().orElseThrow().api();

        assertThat(api.operations()).allSatisfy(operation -> {
            assertThat(operation.origin().document()).endsWith("environments.yaml");
            assertThat(operation.origin().line()).isPositive();
            assertThat(operation.origin().pointer()).startsWith("/paths/");
        });
        assertThat(api.operations().stream().map(Operation::origin)).isSorted();
    }

    @Test
    void isReadTheSameTwice() {
        var first = EnvironmentsDocument.read(folder);
        var second = EnvironmentsDocument.read(folder);

        assertThat(ApiText.of(second.contract().orElseThrow().api()))
                .isEqualTo(ApiText.of(first.contract().orElseThrow().api()));
    }

    @Test
    void differsByTheOverlay() {
        var live = EnvironmentsDocument.readLive(folder);

        assertThat(live.diagnostics().stream().map(Diagnostic::message)).isEmpty();
        assertThat(ApiText.of(live.contract().orElseThrow().api()))
                .isNotEqualTo(ApiText.of(EnvironmentsDocument.read(folder)
                        .contract()
                        .orElseThrow()
                        .api()));
    }

    private List<Operation> operations() {
        return EnvironmentsDocument.read(folder).contract().orElseThrow().api().operations();
    }

    /** The first status that is not one of the errors that every operation has. */
    private int documentedStatus(Operation operation) {
        return operation.responses().stream()
                .map(response -> ((Status.Exact) response.status()).code())
                .filter(status -> status < 300 || status == 405)
                .findFirst()
                .orElseThrow();
    }
}

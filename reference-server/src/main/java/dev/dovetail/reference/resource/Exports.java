package dev.dovetail.reference.resource;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.reference.access.Caller;
import dev.dovetail.reference.api.model.ExportFormatEnum;
import dev.dovetail.reference.api.model.ExportedAsset;
import dev.dovetail.reference.api.model.ExportedAssetRequest;
import dev.dovetail.reference.api.model.ExportsListParameters;
import dev.dovetail.reference.api.model.PaginatedExportedAssetList;
import dev.dovetail.reference.api.server.ExportsHandler;
import dev.dovetail.reference.error.EnvironmentError;
import dev.dovetail.reference.page.LimitOffset;
import dev.dovetail.reference.store.Table;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Files made from content. A file is there a while after it was asked for, and gone when it has expired. */
public final class Exports implements ExportsHandler<Caller> {

    /** How long it takes to make a file. */
    static final Duration WORK = Duration.ofMinutes(1);

    private static final Map<ExportFormatEnum, String> EXTENSIONS = Map.of(
            ExportFormatEnum.IMAGE_PNG, "png",
            ExportFormatEnum.APPLICATION_PDF, "pdf",
            ExportFormatEnum.TEXT_CSV, "csv",
            ExportFormatEnum.APPLICATION_VND_OPENXMLFORMATS_OFFICEDOCUMENT_SPREADSHEETML_SHEET, "xlsx",
            ExportFormatEnum.VIDEO_WEBM, "webm",
            ExportFormatEnum.VIDEO_MP4, "mp4",
            ExportFormatEnum.IMAGE_GIF, "gif",
            ExportFormatEnum.APPLICATION_JSON, "json");

    private final Environment environment;
    private final Table<ExportedAsset> rows;

    /** The exports of an environment. */
    public Exports(Environment environment) {
        this.environment = environment;
        this.rows = environment.tables().exports();
    }

    @Override
    public PaginatedExportedAssetList list(Caller caller, String projectId, ExportsListParameters parameters) {
        var listed = rows.newestFirst(projectId).stream()
                .filter(this::alive)
                .map(this::answered)
                .toList();
        var page = LimitOffset.of(parameters.limit(), parameters.offset()).of(listed, caller.address());
        return PaginatedExportedAssetList.builder()
                .count(page.count())
                .next(page.next())
                .previous(page.previous())
                .results(page.results())
                .build();
    }

    @Override
    public ExportedAsset create(Caller caller, String projectId, ExportedAssetRequest body) {
        requireSource(body);
        environment.requireDashboard(projectId, body.dashboard().orNull());
        environment.requireInsight(projectId, body.insight().orNull());
        var id = rows.nextId();
        var now = environment.now();
        var row = ExportedAsset.builder()
                .id(id)
                .dashboard(body.dashboard().orNull())
                .insight(body.insight().orNull())
                .exportFormat(body.exportFormat())
                .createdAt(now)
                .hasContent("false")
                .exportContext(body.exportContext())
                .filename("export-" + id + "." + EXTENSIONS.get(body.exportFormat()))
                .expiresAfter(expiry(body, now))
                .build();
        return rows.insert(projectId, Long.toString(id), row);
    }

    @Override
    public ExportedAsset retrieve(Caller caller, String projectId, long id) {
        return rows.find(projectId, Long.toString(id))
                .filter(this::alive)
                .map(this::answered)
                .orElseThrow(EnvironmentError::notFound);
    }

    @Override
    public void contentRetrieve(Caller caller, String projectId, long id) {
        if (!retrieve(caller, projectId, id).hasContent().equals("true")) {
            throw EnvironmentError.notFound();
        }
    }

    private static void requireSource(ExportedAssetRequest body) {
        var something = body.dashboard().value().isPresent()
                || body.insight().value().isPresent()
                || there(body.exportContext());
        if (!something) {
            throw EnvironmentError.invalid(
                    null, "invalid_input", "Either dashboard, insight or export_context is required for an export.");
        }
    }

    private static boolean there(@Nullable JsonNode context) {
        return context != null && !context.isNull();
    }

    /** Without a wish of the caller: tables a week, films a year, all else half a year. */
    private static OffsetDateTime expiry(ExportedAssetRequest body, OffsetDateTime now) {
        return body.expiresAfter().value().map(Environment::utc).orElseGet(() -> switch (body.exportFormat()
                .value()) {
            case TEXT_CSV, APPLICATION_VND_OPENXMLFORMATS_OFFICEDOCUMENT_SPREADSHEETML_SHEET -> now.plusDays(7);
            case VIDEO_WEBM, VIDEO_MP4, IMAGE_GIF -> now.plusMonths(12);
            case IMAGE_PNG, APPLICATION_PDF, APPLICATION_JSON, UNKNOWN -> now.plusDays(180);
        });
    }

    private boolean alive(ExportedAsset row) {
        return Optional.ofNullable(row.expiresAfter())
                .map(expiry -> expiry.isAfter(environment.now()))
                .orElse(true);
    }

    private ExportedAsset answered(ExportedAsset row) {
        var made = !row.createdAt().plus(WORK).isAfter(environment.now());
        return made ? row.toBuilder().hasContent("true").build() : row;
    }
}

package dev.dovetail.reference.resource;

import dev.dovetail.reference.access.Caller;
import dev.dovetail.reference.api.model.DatasetItem;
import dev.dovetail.reference.api.model.DatasetItemRequest;
import dev.dovetail.reference.api.model.DatasetItemsListParameters;
import dev.dovetail.reference.api.model.PaginatedDatasetItemList;
import dev.dovetail.reference.api.model.PatchedDatasetItem;
import dev.dovetail.reference.api.server.DatasetItemsHandler;
import dev.dovetail.reference.error.EnvironmentError;
import dev.dovetail.reference.page.LimitOffset;
import dev.dovetail.reference.store.Table;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Entries of datasets. One that is marked as deleted can only be brought back. */
public final class DatasetItems implements DatasetItemsHandler<Caller> {

    private final Environment environment;
    private final Table<DatasetItem> rows;

    /** The items of an environment. */
    public DatasetItems(Environment environment) {
        this.environment = environment;
        this.rows = environment.tables().datasetItems();
    }

    @Override
    public PaginatedDatasetItemList list(Caller caller, String projectId, DatasetItemsListParameters parameters) {
        var dataset = parameters.dataset();
        if (dataset != null && !known(projectId, dataset)) {
            throw EnvironmentError.invalid(
                    "dataset",
                    "invalid_choice",
                    "Select a valid choice. That choice is not one of the available choices.");
        }
        var listed = rows.newestFirst(projectId).stream()
                .filter(DatasetItems::there)
                .filter(row -> dataset == null || row.dataset().equals(dataset))
                .toList();
        var page = LimitOffset.of(parameters.limit(), parameters.offset()).of(listed, caller.address());
        return PaginatedDatasetItemList.builder()
                .count(page.count())
                .next(page.next())
                .previous(page.previous())
                .results(page.results())
                .build();
    }

    @Override
    public DatasetItem create(Caller caller, String projectId, DatasetItemRequest body) {
        requireDataset(projectId, body.dataset());
        var id = UUID.randomUUID();
        var row = DatasetItem.builder()
                .id(id)
                .dataset(body.dataset())
                .input(body.input())
                .output(body.output())
                .metadata(body.metadata())
                .refTraceId(body.refTraceId().orNull())
                .refTimestamp(Environment.utcOrNull(body.refTimestamp().orNull()))
                .refSourceId(body.refSourceId().orNull())
                .deleted(body.deleted().orElse(false))
                .createdAt(environment.now())
                .updatedAt(null)
                .createdBy(ReferenceUser.USER)
                .team(environment.projects().named(projectId).number())
                .build();
        return rows.insert(projectId, id.toString(), row);
    }

    @Override
    public DatasetItem retrieve(Caller caller, String projectId, UUID id) {
        return rows.find(projectId, id.toString()).filter(DatasetItems::there).orElseThrow(EnvironmentError::notFound);
    }

    @Override
    public DatasetItem partialUpdate(Caller caller, String projectId, UUID id, PatchedDatasetItem body) {
        if (rows.find(projectId, id.toString()).isEmpty()) {
            throw EnvironmentError.notFound();
        }
        requireDataset(projectId, body.dataset());
        var now = environment.now();
        return rows.update(projectId, id.toString(), row -> changed(row, body, now))
                .orElseThrow(EnvironmentError::notFound);
    }

    private static DatasetItem changed(DatasetItem row, PatchedDatasetItem body, OffsetDateTime now) {
        return row.toBuilder()
                .dataset(Optional.ofNullable(body.dataset()).orElse(row.dataset()))
                .input(Optional.ofNullable(body.input()).orElse(row.input()))
                .output(Optional.ofNullable(body.output()).orElse(row.output()))
                .metadata(Optional.ofNullable(body.metadata()).orElse(row.metadata()))
                .refTraceId(body.refTraceId().orElse(row.refTraceId()))
                .refTimestamp(Environment.utcOrNull(body.refTimestamp().orElse(row.refTimestamp())))
                .refSourceId(body.refSourceId().orElse(row.refSourceId()))
                .deleted(body.deleted().orElse(row.deleted()))
                .updatedAt(now)
                .build();
    }

    private static boolean there(DatasetItem row) {
        return !Boolean.TRUE.equals(row.deleted());
    }

    private boolean known(String projectId, UUID dataset) {
        return environment.projects().named(projectId).datasets().contains(dataset);
    }

    private void requireDataset(String projectId, @Nullable UUID dataset) {
        if (dataset != null && !known(projectId, dataset)) {
            throw EnvironmentError.invalid(
                    "dataset", "does_not_exist", "Invalid pk \"" + dataset + "\" - object does not exist.");
        }
    }
}

package dev.dovetail.reference.resource;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.dovetail.reference.access.Caller;
import dev.dovetail.reference.api.model.DataColorTheme;
import dev.dovetail.reference.api.model.DataColorThemeRequest;
import dev.dovetail.reference.api.model.PatchedDataColorTheme;
import dev.dovetail.reference.api.server.DataColorThemesHandler;
import dev.dovetail.reference.error.EnvironmentError;
import dev.dovetail.reference.store.Table;
import dev.dovetail.runtime.server.Problems;
import java.util.Optional;

/** Palettes for charts. Global ones are seen in every project and changed in none. */
public final class DataColorThemes implements DataColorThemesHandler<Caller> {

    /** Where themes are kept that belong to no project: no path can name it. */
    public static final String GLOBAL = "";

    private final Environment environment;
    private final Table<DataColorTheme> rows;

    /** The themes of an environment. */
    public DataColorThemes(Environment environment) {
        this.environment = environment;
        this.rows = environment.tables().dataColorThemes();
    }

    @Override
    public DataColorTheme create(Caller caller, String projectId, DataColorThemeRequest body) {
        var id = rows.nextId();
        var row = DataColorTheme.builder()
                .id(id)
                .name(body.name())
                .colors(Optional.ofNullable(body.colors()).orElseGet(JsonNodeFactory.instance::arrayNode))
                .isGlobal("false")
                .createdAt(environment.now())
                .createdBy(ReferenceUser.USER)
                .build();
        return rows.insert(projectId, Long.toString(id), row);
    }

    @Override
    public DataColorTheme retrieve(Caller caller, String projectId, long id) {
        return rows.find(projectId, Long.toString(id))
                .or(() -> rows.find(GLOBAL, Long.toString(id)))
                .orElseThrow(EnvironmentError::notFound);
    }

    @Override
    public DataColorTheme partialUpdate(Caller caller, String projectId, long id, PatchedDataColorTheme body) {
        requireOwn(id);
        return rows.update(
                        projectId,
                        Long.toString(id),
                        row -> row.toBuilder()
                                .name(Optional.ofNullable(body.name()).orElse(row.name()))
                                .colors(Optional.ofNullable(body.colors()).orElse(row.colors()))
                                .build())
                .orElseThrow(EnvironmentError::notFound);
    }

    @Override
    public void destroy(Caller caller, String projectId, long id) {
        requireOwn(id);
        if (!rows.delete(projectId, Long.toString(id))) {
            throw EnvironmentError.notFound();
        }
    }

    private void requireOwn(long id) {
        if (rows.find(GLOBAL, Long.toString(id)).isPresent()) {
            throw Problems.forbidden("Only staff users can edit global themes.");
        }
    }
}

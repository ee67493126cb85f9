package dev.dovetail.reference.resource;

import dev.dovetail.reference.access.Caller;
import dev.dovetail.reference.api.model.InsightVariable;
import dev.dovetail.reference.api.model.InsightVariableRequest;
import dev.dovetail.reference.api.model.InsightVariablesListParameters;
import dev.dovetail.reference.api.model.PaginatedInsightVariableList;
import dev.dovetail.reference.api.model.PatchedInsightVariable;
import dev.dovetail.reference.api.server.InsightVariablesHandler;
import dev.dovetail.reference.error.EnvironmentError;
import dev.dovetail.reference.page.NumberedPage;
import dev.dovetail.reference.store.Table;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Placeholders in queries. What queries call one follows from its first name and is free to take once per project. */
public final class InsightVariables implements InsightVariablesHandler<Caller> {

    private final Environment environment;
    private final Table<InsightVariable> rows;

    /** The variables of an environment. */
    public InsightVariables(Environment environment) {
        this.environment = environment;
        this.rows = environment.tables().insightVariables();
    }

    @Override
    public PaginatedInsightVariableList list(
            Caller caller, String projectId, InsightVariablesListParameters parameters) {
        var page = NumberedPage.of(rows.all(projectId), parameters.page(), caller.address());
        return PaginatedInsightVariableList.builder()
                .count(page.count())
                .next(page.next())
                .previous(page.previous())
                .results(page.results())
                .build();
    }

    /** One at a time, so that no two can take the same name. */
    @Override
    public synchronized InsightVariable create(Caller caller, String projectId, InsightVariableRequest body) {
        var codeName = codeName(body.name());
        if (rows.all(projectId).stream().anyMatch(row -> codeName.equals(row.codeName()))) {
            throw EnvironmentError.invalid(null, "invalid_input", "Variable with name already exists");
        }
        var id = UUID.randomUUID();
        var row = InsightVariable.builder()
                .id(id)
                .name(body.name())
                .type(body.type())
                .defaultValue(body.defaultValue())
                .createdBy(ReferenceUser.USER.id())
                .createdAt(environment.now())
                .codeName(codeName)
                .values(body.values())
                .build();
        return rows.insert(projectId, id.toString(), row);
    }

    @Override
    public InsightVariable retrieve(Caller caller, String projectId, UUID id) {
        return rows.find(projectId, id.toString()).orElseThrow(EnvironmentError::notFound);
    }

    @Override
    public InsightVariable partialUpdate(Caller caller, String projectId, UUID id, PatchedInsightVariable body) {
        return rows.update(
                        projectId,
                        id.toString(),
                        row -> row.toBuilder()
                                .name(Optional.ofNullable(body.name()).orElse(row.name()))
                                .type(Optional.ofNullable(body.type()).orElse(row.type()))
                                .defaultValue(
                                        Optional.ofNullable(body.defaultValue()).orElse(row.defaultValue()))
                                .values(Optional.ofNullable(body.values()).orElse(row.values()))
                                .build())
                .orElseThrow(EnvironmentError::notFound);
    }

    @Override
    public void destroy(Caller caller, String projectId, UUID id) {
        if (!rows.delete(projectId, id.toString())) {
            throw EnvironmentError.notFound();
        }
    }

    /** Letters, digits and spaces of the name, in lower case, spaces as underscores. */
    static String codeName(String name) {
        var kept = new StringBuilder();
        name.codePoints()
                .filter(point -> Character.isLetterOrDigit(point) || point == ' ')
                .forEach(kept::appendCodePoint);
        return kept.toString().replace(' ', '_').toLowerCase(Locale.ROOT);
    }
}

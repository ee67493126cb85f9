package dev.dovetail.reference.resource;

import dev.dovetail.reference.access.Caller;
import dev.dovetail.reference.api.model.DashboardTileBasic;
import dev.dovetail.reference.api.model.EffectivePrivilegeLevelEnum;
import dev.dovetail.reference.api.model.EffectiveRestrictionLevelEnum;
import dev.dovetail.reference.api.model.Insight;
import dev.dovetail.reference.api.model.InsightRequest;
import dev.dovetail.reference.api.model.InsightsCreateParameters;
import dev.dovetail.reference.api.model.InsightsListParameters;
import dev.dovetail.reference.api.model.PaginatedInsightList;
import dev.dovetail.reference.api.server.InsightsHandler;
import dev.dovetail.reference.error.EnvironmentError;
import dev.dovetail.reference.page.LimitOffset;
import dev.dovetail.reference.store.Table;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Saved analyses. Nothing is ever computed here, so every result is null, as it is where nothing is cached. */
public final class Insights implements InsightsHandler<Caller> {

    private static final InsightRequest NOTHING_SENT = InsightRequest.builder().build();

    private final Environment environment;
    private final Secrets secrets;
    private final Table<Insight> rows;

    /** The insights of an environment. */
    public Insights(Environment environment, Secrets secrets) {
        this.environment = environment;
        this.secrets = secrets;
        this.rows = environment.tables().insights();
    }

    @Override
    public PaginatedInsightList list(Caller caller, String projectId, InsightsListParameters parameters) {
        var listed = rows.all(projectId).stream()
                .filter(row -> !Boolean.TRUE.equals(row.deleted()))
                .filter(row -> equalOrUnset(parameters.shortId(), row.shortId()))
                .filter(row ->
                        equalOrUnset(parameters.createdBy(), row.createdBy().id()))
                .toList();
        var page = LimitOffset.of(parameters.limit(), parameters.offset()).of(listed, caller.address());
        return PaginatedInsightList.builder()
                .count(page.count())
                .next(page.next())
                .previous(page.previous())
                .results(page.results())
                .build();
    }

    private static boolean equalOrUnset(@Nullable Object wanted, Object actual) {
        return wanted == null || wanted.equals(actual);
    }

    @Override
    public Insight create(
            Caller caller, String projectId, InsightsCreateParameters parameters, @Nullable InsightRequest body) {
        return create(projectId, body == null ? NOTHING_SENT : body);
    }

    /** Saves an insight. */
    public Insight create(String projectId, InsightRequest body) {
        var dashboards = Optional.ofNullable(body.dashboards()).orElse(List.of());
        if (!environment.projects().named(projectId).dashboards().containsAll(dashboards)) {
            throw EnvironmentError.invalid(null, "invalid_input", "Dashboard not found");
        }
        var id = rows.nextId();
        var row = created(id, environment.now())
                .name(body.name().orNull())
                .derivedName(body.derivedName().orNull())
                .query(body.query().orNull())
                .order(body.order().orNull())
                .deleted(Boolean.TRUE.equals(body.deleted()))
                .dashboards(dashboards)
                .dashboardTiles(tiles(id, dashboards))
                .description(body.description().orNull())
                .tags(Optional.ofNullable(body.tags()).orElse(List.of()))
                .favorited(Boolean.TRUE.equals(body.favorited()))
                .build();
        return rows.insert(projectId, Long.toString(id), row);
    }

    private static List<DashboardTileBasic> tiles(long insight, List<Long> dashboards) {
        return dashboards.stream()
                .map(dashboard -> DashboardTileBasic.builder()
                        .id(insight * 1000 + dashboard)
                        .dashboardId(dashboard)
                        .deleted(false)
                        .build())
                .toList();
    }

    /** What the server sets. */
    private Insight.Builder created(long id, OffsetDateTime now) {
        return Insight.builder()
                .id(id)
                .shortId(secrets.shortId())
                .lastRefresh(null)
                .cacheTargetAge(null)
                .nextAllowedClientRefresh(null)
                .result(null)
                .hasMore(null)
                .columns(null)
                .createdAt(now)
                .createdBy(ReferenceUser.USER)
                .updatedAt(now)
                .lastModifiedAt(now)
                .lastModifiedBy(ReferenceUser.USER)
                .isSample(false)
                .effectiveRestrictionLevel(EffectiveRestrictionLevelEnum.of(21L))
                .effectivePrivilegeLevel(EffectivePrivilegeLevelEnum.of(37L))
                .userAccessLevel("editor")
                .timezone("UTC")
                .isCached("false")
                .queryStatus(null)
                .hogql(null)
                .types(null)
                .resolvedDateRange(null)
                .alerts("[]")
                .lastViewedAt(null);
    }
}

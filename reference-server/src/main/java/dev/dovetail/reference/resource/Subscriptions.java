package dev.dovetail.reference.resource;

import dev.dovetail.reference.access.Caller;
import dev.dovetail.reference.api.model.PaginatedSubscriptionList;
import dev.dovetail.reference.api.model.PatchedSubscription;
import dev.dovetail.reference.api.model.Subscription;
import dev.dovetail.reference.api.model.SubscriptionRequest;
import dev.dovetail.reference.api.model.SubscriptionsListParameters;
import dev.dovetail.reference.api.server.SubscriptionsHandler;
import dev.dovetail.reference.error.EnvironmentError;
import dev.dovetail.reference.page.LimitOffset;
import dev.dovetail.reference.store.Table;
import java.util.Optional;

/** Regular deliveries. They are never removed, only marked as deleted, and then left out of the list. */
public final class Subscriptions implements SubscriptionsHandler<Caller> {

    private final Environment environment;
    private final Table<Subscription> rows;

    /** The subscriptions of an environment. */
    public Subscriptions(Environment environment) {
        this.environment = environment;
        this.rows = environment.tables().subscriptions();
    }

    @Override
    public PaginatedSubscriptionList list(Caller caller, String projectId, SubscriptionsListParameters parameters) {
        var listed = rows.all(projectId).stream()
                .filter(row -> !Boolean.TRUE.equals(row.deleted()))
                .map(this::answered)
                .toList();
        var page = LimitOffset.of(parameters.limit(), parameters.offset()).of(listed, caller.address());
        return PaginatedSubscriptionList.builder()
                .count(page.count())
                .next(page.next())
                .previous(page.previous())
                .results(page.results())
                .build();
    }

    @Override
    public Subscription create(Caller caller, String projectId, SubscriptionRequest body) {
        environment.requireDashboard(projectId, body.dashboard().orNull());
        environment.requireInsight(projectId, body.insight().orNull());
        var id = rows.nextId();
        var row = Subscription.builder()
                .id(id)
                .dashboard(body.dashboard().orNull())
                .insight(body.insight().orNull())
                .targetType(body.targetType())
                .targetValue(body.targetValue())
                .frequency(body.frequency())
                .interval(Optional.ofNullable(body.interval()).orElse(1))
                .byweekday(body.byweekday().orNull())
                .bysetpos(body.bysetpos().orNull())
                .count(body.count().orNull())
                .startDate(Environment.utc(body.startDate()))
                .untilDate(Environment.utcOrNull(body.untilDate().orNull()))
                .createdAt(environment.now())
                .createdBy(ReferenceUser.USER)
                .deleted(Boolean.TRUE.equals(body.deleted()))
                .title(body.title().orNull())
                .summary("")
                .nextDeliveryDate(null)
                .build();
        return answered(rows.insert(projectId, Long.toString(id), row));
    }

    @Override
    public Subscription retrieve(Caller caller, String projectId, long id) {
        return rows.find(projectId, Long.toString(id)).map(this::answered).orElseThrow(EnvironmentError::notFound);
    }

    @Override
    public Subscription partialUpdate(Caller caller, String projectId, long id, PatchedSubscription body) {
        retrieve(caller, projectId, id);
        environment.requireDashboard(projectId, body.dashboard().orNull());
        environment.requireInsight(projectId, body.insight().orNull());
        return rows.update(projectId, Long.toString(id), row -> changed(row, body))
                .map(this::answered)
                .orElseThrow(EnvironmentError::notFound);
    }

    private static Subscription changed(Subscription row, PatchedSubscription body) {
        var builder = row.toBuilder()
                .dashboard(body.dashboard().orElse(row.dashboard()))
                .insight(body.insight().orElse(row.insight()))
                .targetType(Optional.ofNullable(body.targetType()).orElse(row.targetType()))
                .targetValue(Optional.ofNullable(body.targetValue()).orElse(row.targetValue()))
                .frequency(Optional.ofNullable(body.frequency()).orElse(row.frequency()))
                .byweekday(body.byweekday().orElse(row.byweekday()))
                .bysetpos(body.bysetpos().orElse(row.bysetpos()))
                .count(body.count().orElse(row.count()))
                .startDate(Environment.utc(Optional.ofNullable(body.startDate()).orElse(row.startDate())))
                .untilDate(Environment.utcOrNull(body.untilDate().orElse(row.untilDate())))
                .title(body.title().orElse(row.title()));
        Optional.ofNullable(body.interval()).ifPresent(builder::interval);
        Optional.ofNullable(body.deleted()).ifPresent(builder::deleted);
        return builder.build();
    }

    /** What follows from the other members and from the time is never stored. */
    private Subscription answered(Subscription row) {
        var recurrence = Recurrence.of(row);
        return row.toBuilder()
                .summary(recurrence.inWords())
                .nextDeliveryDate(recurrence.nextAfter(environment.now()).orElse(null))
                .build();
    }
}

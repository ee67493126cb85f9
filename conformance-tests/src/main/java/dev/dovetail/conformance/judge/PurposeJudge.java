package dev.dovetail.conformance.judge;

import dev.dovetail.conformance.configuration.MadeUpRefused;
import dev.dovetail.conformance.plan.AccessPurpose;
import dev.dovetail.conformance.plan.DataPurpose;
import dev.dovetail.conformance.plan.HttpPurpose;
import dev.dovetail.conformance.plan.IsolationPurpose;
import dev.dovetail.conformance.plan.LifeCyclePurpose;
import dev.dovetail.conformance.plan.ObservedPurpose;
import dev.dovetail.conformance.plan.PaginationPurpose;
import dev.dovetail.conformance.plan.Purpose;
import dev.dovetail.conformance.plan.RoutingPurpose;
import dev.dovetail.conformance.plan.StatePurpose;
import dev.dovetail.conformance.run.Records;
import dev.dovetail.conformance.run.Replay;
import java.util.function.Consumer;

/** Finds the judgement for a case: one judge for each kind of purpose. */
final class PurposeJudge implements Purpose.Visitor<Consumer<Records.OfCase>> {
    private final AccessJudge access;
    private final RoutingJudge routing;
    private final IsolationJudge isolation;
    private final LifeCycleJudge lifeCycle;
    private final PaginationJudge pagination;
    private final StateJudge state;
    private final HttpJudge http;
    private final DataJudge data;
    private final ObservationJudge observation;

    PurposeJudge(Hearing hearing, Replay replay, MadeUpRefused madeUpRefused) {
        this.access = new AccessJudge(hearing);
        this.routing = new RoutingJudge(hearing);
        this.isolation = new IsolationJudge(hearing);
        this.lifeCycle = new LifeCycleJudge(hearing);
        this.pagination = new PaginationJudge(hearing);
        this.state = new StateJudge(hearing);
        this.http = new HttpJudge(hearing);
        this.data = new DataJudge(hearing, replay, madeUpRefused);
        this.observation = new ObservationJudge(hearing);
    }

    void judge(Records.OfCase record) {
        record.planned().purpose().accept(this).accept(record);
    }

    @Override
    public Consumer<Records.OfCase> access(AccessPurpose purpose) {
        return purpose.accept(access);
    }

    @Override
    public Consumer<Records.OfCase> routing(RoutingPurpose purpose) {
        return purpose.accept(routing);
    }

    @Override
    public Consumer<Records.OfCase> isolation(IsolationPurpose purpose) {
        return purpose.accept(isolation);
    }

    @Override
    public Consumer<Records.OfCase> pagination(PaginationPurpose purpose) {
        return record -> pagination.judge(purpose, record);
    }

    @Override
    public Consumer<Records.OfCase> lifeCycle(LifeCyclePurpose purpose) {
        return purpose.accept(lifeCycle);
    }

    @Override
    public Consumer<Records.OfCase> state(StatePurpose purpose) {
        return purpose.accept(state);
    }

    @Override
    public Consumer<Records.OfCase> http(HttpPurpose purpose) {
        return purpose.accept(http);
    }

    @Override
    public Consumer<Records.OfCase> data(DataPurpose purpose) {
        return purpose.accept(data);
    }

    @Override
    public Consumer<Records.OfCase> observed(ObservedPurpose purpose) {
        return observation::judge;
    }
}

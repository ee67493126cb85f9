package dev.dovetail.conformance.judge;

import dev.dovetail.conformance.plan.Purpose;
import dev.dovetail.conformance.run.Records;
import java.util.function.Consumer;

/** Finds the judgement for a case: one method for each purpose, the judgements themselves in classes of their own. */
final class PurposeJudge implements Purpose.Visitor<Consumer<Records.OfCase>> {
    private final AccessJudge access;
    private final RoutingJudge routing;
    private final LifeCycleJudge lifeCycle;

    PurposeJudge(Hearing hearing) {
        this.access = new AccessJudge(hearing);
        this.routing = new RoutingJudge(hearing);
        this.lifeCycle = new LifeCycleJudge(hearing);
    }

    void judge(Records.OfCase record) {
        record.planned().purpose().accept(this).accept(record);
    }

    @Override
    public Consumer<Records.OfCase> control(Purpose.Control purpose) {
        return record -> access.control(purpose, record);
    }

    @Override
    public Consumer<Records.OfCase> granted(Purpose.Granted purpose) {
        return record -> access.granted(purpose, record);
    }

    @Override
    public Consumer<Records.OfCase> refused(Purpose.Refused purpose) {
        return record -> access.refused(purpose, record);
    }

    @Override
    public Consumer<Records.OfCase> undocumentedMethod(Purpose.UndocumentedMethod purpose) {
        return record -> routing.undocumentedMethod(purpose, record);
    }

    @Override
    public Consumer<Records.OfCase> unknownPath(Purpose.UnknownPath purpose) {
        return routing::unknownPath;
    }

    @Override
    public Consumer<Records.OfCase> unknownIdentifier(Purpose.UnknownIdentifier purpose) {
        return routing::unknownIdentifier;
    }

    @Override
    public Consumer<Records.OfCase> creation(Purpose.Creation purpose) {
        return lifeCycle::creation;
    }

    @Override
    public Consumer<Records.OfCase> readBack(Purpose.ReadBack purpose) {
        return lifeCycle::readBack;
    }

    @Override
    public Consumer<Records.OfCase> listing(Purpose.Listing purpose) {
        return lifeCycle::listing;
    }

    @Override
    public Consumer<Records.OfCase> update(Purpose.Update purpose) {
        return lifeCycle::update;
    }

    @Override
    public Consumer<Records.OfCase> deletion(Purpose.Deletion purpose) {
        return lifeCycle::deletion;
    }

    @Override
    public Consumer<Records.OfCase> softDeletion(Purpose.SoftDeletion purpose) {
        return lifeCycle::softDeletion;
    }
}

package dev.dovetail.conformance.judge;

import dev.dovetail.conformance.configuration.MadeUpRefused;
import dev.dovetail.conformance.plan.DataPurpose;
import dev.dovetail.conformance.run.Records;
import dev.dovetail.conformance.run.Replay;
import java.util.function.Consumer;

/** Judges what is made of data: such as the document allows, and such as it does not. */
final class DataJudge implements DataPurpose.Visitor<Consumer<Records.OfCase>> {
    private final PositiveDataJudge positive;
    private final NegativeDataJudge negative;

    DataJudge(Hearing hearing, Replay replay, MadeUpRefused madeUpRefused) {
        var retrial = new Retrial(replay);
        this.positive = new PositiveDataJudge(hearing, retrial, madeUpRefused);
        this.negative = new NegativeDataJudge(hearing, retrial);
    }

    @Override
    public Consumer<Records.OfCase> accepted(DataPurpose.Accepted purpose) {
        return record -> positive.judge(purpose, record);
    }

    @Override
    public Consumer<Records.OfCase> rejected(DataPurpose.Rejected purpose) {
        return record -> negative.judge(purpose, record);
    }

    @Override
    public Consumer<Records.OfCase> before(DataPurpose.Before purpose) {
        return negative::before;
    }

    @Override
    public Consumer<Records.OfCase> unharmed(DataPurpose.Unharmed purpose) {
        return record -> negative.unharmed(purpose, record);
    }
}

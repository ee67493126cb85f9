package dev.dovetail.conformance.plan;

/** Nothing is asked: somebody else asked, and what any answer has to get right is looked at. */
public record ObservedPurpose() implements Purpose {
    @Override
    public <R> R accept(Purpose.Visitor<R> visitor) {
        return visitor.observed(this);
    }
}

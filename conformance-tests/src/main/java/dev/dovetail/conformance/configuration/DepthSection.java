package dev.dovetail.conformance.configuration;

import java.util.function.UnaryOperator;

/** {@code depth}: how much generated data is sent. */
final class DepthSection implements Section {
    @Override
    public Key key() {
        return new Key(
                "depth",
                Form.text(),
                "How much generated data is sent: none, chosen, more, or how many requests of one kind an operation gets.");
    }

    @Override
    public UnaryOperator<Target> read(Setting setting) {
        try {
            var depth = Depth.of(setting.text());
            return target -> target.withDepth(depth);
        } catch (IllegalArgumentException e) {
            setting.problem(e.getMessage());
            return target -> target;
        }
    }
}

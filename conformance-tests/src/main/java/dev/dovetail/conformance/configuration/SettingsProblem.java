package dev.dovetail.conformance.configuration;

import dev.dovetail.contract.diagnostics.Location;

/**
 * Something that is wrong with a configuration file.
 *
 * @param message one sentence without a full stop
 */
public record SettingsProblem(Location location, String message) implements Comparable<SettingsProblem> {
    /** {@code dovetail.yaml:3:1: there is no setting 'fixtuers'; did you mean 'fixtures'?}. */
    public String toText() {
        return location.toText() + ": " + message;
    }

    @Override
    public int compareTo(SettingsProblem other) {
        var byPlace = location.compareTo(other.location);
        return byPlace != 0 ? byPlace : message.compareTo(other.message);
    }
}

package dev.dovetail.reference.resource;

import java.util.Set;
import java.util.UUID;

/**
 * A project, and what it has that no operation can make.
 *
 * @param number its identifier in paths
 * @param dashboards numbers of its dashboards
 * @param datasets its datasets
 */
public record Project(long number, Set<Long> dashboards, Set<UUID> datasets) {
    public Project {
        dashboards = Set.copyOf(dashboards);
        datasets = Set.copyOf(datasets);
    }

    /** The project as a path names it. */
    public String id() {
        return Long.toString(number);
    }
}

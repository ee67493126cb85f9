package dev.dovetail.reference.page;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a counted list.
 *
 * @param count how many there are on all pages
 * @param next the page after, null on the last
 * @param previous the page before, null on the first
 * @param results what is on this page
 */
public record Page<T>(
        long count, @Nullable URI next, @Nullable URI previous, List<T> results) {
    public Page {
        results = List.copyOf(results);
    }
}

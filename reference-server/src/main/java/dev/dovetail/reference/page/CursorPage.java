package dev.dovetail.reference.page;

import dev.dovetail.runtime.server.Problems;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page that begins at a place rather than at a number: what is added before it meanwhile does not move it. The list
 * is ordered by time, the newest first, and no two of its elements have the same time.
 *
 * @param next the page after, null on the last
 * @param previous the page before, null on the first
 * @param results what is on this page
 */
public record CursorPage<T>(@Nullable URI next, @Nullable URI previous, List<T> results) {

    /** How many a page holds. */
    public static final int LENGTH = 100;

    private static final String CURSOR = "cursor";
    private static final String OLDER = "older than ";
    private static final String NEWER = "newer than ";

    public CursorPage {
        results = List.copyOf(results);
    }

    /**
     * The page that the cursor points at, the first when there is none.
     *
     * @param newestFirst the whole list
     * @param time when an element was made
     * @throws dev.dovetail.runtime.server.ProblemException 404 for a cursor that no page gave
     */
    public static <T> CursorPage<T> of(
            List<T> newestFirst,
            @Nullable String cursor,
            Function<? super T, OffsetDateTime> time,
            RequestAddress address) {
        var from = begin(newestFirst, cursor, time);
        var to = Math.min(newestFirst.size(), from + LENGTH);
        var results = newestFirst.subList(from, to);
        var next = to == newestFirst.size() || results.isEmpty()
                ? null
                : link(address, OLDER + time.apply(results.get(results.size() - 1)));
        var previous = from == 0 || results.isEmpty() ? null : link(address, NEWER + time.apply(results.get(0)));
        return new CursorPage<>(next, previous, results);
    }

    private static <T> int begin(
            List<T> newestFirst, @Nullable String cursor, Function<? super T, OffsetDateTime> time) {
        if (cursor == null || cursor.isEmpty()) {
            return 0;
        }
        var place = decoded(cursor);
        var moment = moment(place);
        if (place.startsWith(OLDER)) {
            return (int) newestFirst.stream()
                    .filter(element -> !time.apply(element).isBefore(moment))
                    .count();
        }
        var newer = (int) newestFirst.stream()
                .filter(element -> time.apply(element).isAfter(moment))
                .count();
        return Math.max(0, newer - LENGTH);
    }

    private static URI link(RequestAddress address, String place) {
        var cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
        return address.with(CURSOR, cursor).toUri();
    }

    private static String decoded(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Problems.notFound("Invalid cursor");
        }
    }

    private static OffsetDateTime moment(String place) {
        try {
            if (place.startsWith(OLDER) || place.startsWith(NEWER)) {
                return OffsetDateTime.parse(place.substring(OLDER.length()));
            }
        } catch (DateTimeException e) {
            // not one of ours, like the others
        }
        throw Problems.notFound("Invalid cursor");
    }
}

package dev.dovetail.reference.page;

import dev.dovetail.runtime.server.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pages of a fixed length that are numbered from 1. */
public final class NumberedPage {

    /** How many a page holds. */
    public static final int LENGTH = 500;

    private static final String PAGE = "page";

    private NumberedPage() {}

    /**
     * The page of this number, the first when none is asked for.
     *
     * @throws dev.dovetail.runtime.server.ProblemException 404 for a page that does not exist
     */
    public static <T> Page<T> of(List<T> all, @Nullable Long number, RequestAddress address) {
        var page = number == null ? 1 : number;
        var last = Math.max(1, (all.size() + LENGTH - 1) / LENGTH);
        if (page < 1 || page > last) {
            throw Problems.notFound("Invalid page.");
        }
        var next = page == last ? null : address.with(PAGE, Long.toString(page + 1));
        var previous = page == 2 ? address.withoutParameter(PAGE) : address.with(PAGE, Long.toString(page - 1));
        return new Page<>(
                all.size(),
                next == null ? null : next.toUri(),
                page == 1 ? null : previous.toUri(),
                all.stream().skip((page - 1) * LENGTH).limit(LENGTH).toList());
    }
}

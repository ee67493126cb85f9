package dev.dovetail.runtime.client;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Pages that name the next one by a cursor. */
final class Cursors<P, T> implements PageIterator.Succession<P, T> {
    private final Call<P> first;
    private final String parameter;
    private final Function<? super P, ? extends @Nullable Object> cursorOf;
    private final Set<String> seen = new HashSet<>();

    Cursors(Call<P> first, String parameter, Function<? super P, ? extends @Nullable Object> cursorOf) {
        this.first = first;
        this.parameter = parameter;
        this.cursorOf = cursorOf;
        var start = first.queryValue(parameter);
        if (start != null) {
            seen.add(start.toString());
        }
    }

    @Override
    public Optional<Call<P>> next(@Nullable P page, List<T> items) {
        var cursor = page == null ? null : cursorOf.apply(page);
        if (cursor == null || cursor.toString().isEmpty()) {
            return Optional.empty();
        }
        if (!seen.add(cursor.toString())) {
            throw new PaginationException(first + ": the cursor of the next page is one that was used before");
        }
        return Optional.of(first.withQuery(parameter, cursor));
    }
}

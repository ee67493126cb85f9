package dev.dovetail.runtime.client;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Pages that are asked for by a number. A server that ignores the number gives the same page for ever, which is noticed. */
final class Numbering<P, T> implements PageIterator.Succession<P, T> {
    private static final int NOT_FOUND = 404;

    private final Call<P> first;
    private final String parameter;
    private final boolean countsItems;
    private long number;
    private List<T> previous = List.of();

    private Numbering(Call<P> first, String parameter, boolean countsItems, long start) {
        this.first = first;
        this.parameter = parameter;
        this.countsItems = countsItems;
        this.number = start;
    }

    static <P, T> Numbering<P, T> offsets(Call<P> first, String parameter) {
        return new Numbering<>(first, parameter, true, start(first, parameter, 0));
    }

    static <P, T> Numbering<P, T> pageNumbers(Call<P> first, String parameter) {
        return new Numbering<>(first, parameter, false, start(first, parameter, 1));
    }

    @Override
    public Optional<Call<P>> next(@Nullable P page, List<T> items) {
        if (items.equals(previous)) {
            throw new PaginationException(
                    first + ": two pages are the same, as if the server ignored the parameter " + parameter);
        }
        previous = items;
        number += countsItems ? items.size() : 1;
        return Optional.of(first.withQuery(parameter, number));
    }

    @Override
    public boolean endsEmpty() {
        return true;
    }

    @Override
    public boolean isEnd(ApiException failure) {
        return !countsItems && failure.status() == NOT_FOUND;
    }

    private static long start(Call<?> first, String parameter, long otherwise) {
        var given = first.queryValue(parameter);
        if (given == null) {
            return otherwise;
        }
        if (given instanceof Number value) {
            return value.longValue();
        }
        throw new IllegalArgumentException("the parameter " + parameter + " must be a number to count pages with");
    }
}

package dev.dovetail.conformance.check;

import static dev.dovetail.conformance.result.CheckGroup.PAGINATION;

import dev.dovetail.conformance.result.Check;
import java.util.List;

/** Whether lists come whole, page by page, and their parameters do what they are called after. */
public final class PaginationChecks {
    public static final Check SIZE = must("pagination.size", "a page holds no more than was asked for");

    public static final Check DISJOINT = must("pagination.disjoint", "no item is on two pages");

    public static final Check COMPLETE =
            must("pagination.complete", "small pages together hold all that large ones hold");

    public static final Check PREVIOUS = must("pagination.previous", "the page before the second is the first");

    public static final Check COUNT = must("pagination.count", "the count is the number of items on all pages");

    public static final Check END = must("pagination.end", "the last page leads to no other");

    public static final Check FILTER = must("pagination.filter", "a filter leaves the items that have the value");

    public static final Check SORT = must("pagination.sort", "a list comes in the order that was asked for");

    public static final Check ORDER =
            should("pagination.stable-order", "a list that is asked for twice comes in the same order");

    public static final Check LINKS = Check.should(
            "pagination.link-host",
            PAGINATION,
            "links to other pages lead to the server that was asked",
            "RFC 8288, 3.2; RFC 3986, 5.1");

    public static final Check ODD = should(
            "pagination.odd-values",
            "a size, a place or a cursor that makes no sense is refused, or taken as if it had not been sent");

    public static final Check FILTER_BY_NAME = should(
            "pagination.filter-by-name",
            "a parameter that is called like a member leaves the items that have the value");

    public static final Check SEARCH = should("pagination.search", "a search finds nothing that is not listed");

    private PaginationChecks() {}

    static List<Check> all() {
        return List.of(
                SIZE,
                DISJOINT,
                COMPLETE,
                PREVIOUS,
                COUNT,
                END,
                FILTER,
                SORT,
                ORDER,
                LINKS,
                ODD,
                FILTER_BY_NAME,
                SEARCH);
    }

    private static Check must(String id, String proves) {
        return Check.must(id, PAGINATION, proves, "the document");
    }

    private static Check should(String id, String proves) {
        return Check.should(id, PAGINATION, proves, "the document");
    }
}

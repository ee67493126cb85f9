package dev.dovetail.contract.knowledge;

import java.util.Optional;

/** How the pages of a list are followed. */
public sealed interface Pagination {

    /** The member of a page that has its items; absent where the page is itself the list. */
    Optional<String> items();

    /** Calls the visitor's method for this alternative. */
    <R> R accept(Visitor<R> visitor);

    /**
     * A page has the URI of the next one.
     *
     * @param next the member with the URI
     */
    record NextLink(Optional<String> items, String next) implements Pagination {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.nextLink(this);
        }
    }

    /**
     * A page begins after a number of items.
     *
     * @param parameter the query parameter with that number
     */
    record Offset(Optional<String> items, String parameter) implements Pagination {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.offset(this);
        }
    }

    /**
     * Pages are numbered.
     *
     * @param parameter the query parameter with the number
     */
    record PageNumber(Optional<String> items, String parameter) implements Pagination {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.pageNumber(this);
        }
    }

    /**
     * A page has a cursor that leads to the next one.
     *
     * @param parameter the query parameter that takes the cursor
     * @param next the member with the cursor
     */
    record Cursor(Optional<String> items, String parameter, String next) implements Pagination {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.cursor(this);
        }
    }

    /** One method for each alternative, so that dispatch is exhaustive. */
    interface Visitor<R> {
        /** By the next page's URI. */
        R nextLink(NextLink pagination);

        /** By a number of items to skip. */
        R offset(Offset pagination);

        /** By the page's number. */
        R pageNumber(PageNumber pagination);

        /** By a cursor. */
        R cursor(Cursor pagination);
    }
}

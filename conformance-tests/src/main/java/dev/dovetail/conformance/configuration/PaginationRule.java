package dev.dovetail.conformance.configuration;

import java.util.Optional;

/**
 * What the configuration says about the pages of one list. What it leaves open is inferred from the document.
 *
 * @param place where it says so, for messages: {@code dovetail.yaml:7:3}
 * @param style how one gets from a page to the next
 * @param parameter the query parameter that asks for a page: by its number, by how many items come before it, or by a cursor
 * @param size the query parameter that takes how many items a page may hold
 * @param items where in a page its items stand (JSON Pointer); empty text where the page is the list
 * @param next where in a page the address of the next one stands, or the cursor that it is asked for with
 * @param previous where in a page the address of the one before stands
 * @param total where in a page the number of items on all pages stands
 */
public record PaginationRule(
        String place,
        Optional<Style> style,
        Optional<String> parameter,
        Optional<String> size,
        Optional<String> items,
        Optional<String> next,
        Optional<String> previous,
        Optional<String> total) {

    /** How one gets from a page of a list to the next. */
    public enum Style {
        /** A page has the address of the next one. */
        LINK("link"),
        /** A page has what the next one is asked for with. */
        CURSOR("cursor"),
        /** A page begins after a number of items. */
        OFFSET("offset"),
        /** Pages are numbered. */
        PAGE("page"),
        /** There are no pages, whatever it looks like. */
        NONE("none");

        private final String word;

        Style(String word) {
            this.word = word;
        }

        /** The word that stands in the configuration. */
        public String word() {
            return word;
        }
    }
}

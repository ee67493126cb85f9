package dev.dovetail.conformance.stub.shelf;

import java.util.Set;

/** One way for the shelf server to fall short of its document, or of HTTP, and what the suite has to say about it. */
public enum ShelfFault {
    LOCATION_LEADS_NOWHERE("status.location@books_create"),
    LOCATION_OF_ANOTHER("status.location@books_create"),
    LOCATION_OF_ANOTHER_SERVER("status.location@books_create"),
    PUT_MERGES("life-cycle.replace@books_replace"),
    PUT_TWICE_ADDS("life-cycle.idempotent@books_replace"),
    NULL_IS_ABSENT("life-cycle.null@books_update"),
    CREATION_TAKES_READ_ONLY("life-cycle.read-only@books_create"),
    UPDATE_TAKES_READ_ONLY("life-cycle.read-only@books_update"),
    REFUSED_UPDATE_IS_HALF_DONE("life-cycle.refused-update@books_update"),
    REFUSED_CREATION_IS_DONE("life-cycle.refused-creation@books_create"),
    SAME_NUMBER_TWICE("life-cycle.unique@chapters_create"),
    NUMBER_OF_THE_DELETED_AGAIN("life-cycle.reuse@books_delete"),
    UPDATE_MOVES_CREATION("life-cycle.times@books_update"),
    UPDATE_TIME_STAYS("life-cycle.times@books_update"),
    DELETING_AGAIN_IS_A_CONFLICT("life-cycle.delete-again@books_delete"),
    DELETED_CAN_BE_CHANGED("life-cycle.use-after-delete@books_delete"),
    CHAPTERS_OUTLIVE_THEIR_BOOK("life-cycle.orphans@books_delete"),
    READING_CHANGES("http.safe@chapters_read"),
    HEAD_IS_NOT_FOUND("http.head@catalogue"),
    HEAD_HAS_ANOTHER_TYPE("http.head@catalogue"),
    OPTIONS_FORGETS_POST("http.options@books_list"),
    TAG_WITHOUT_QUOTES("http.etag@books_read", "http.etag@books_head"),
    TAG_STAYS("http.etag@books_update"),
    IF_NONE_MATCH_IGNORED("http.not-modified@books_read"),
    NOT_MODIFIED_WITHOUT_TAG("http.not-modified@books_read"),
    IF_MODIFIED_SINCE_IGNORED("http.modified-since@books_read"),
    IF_MATCH_IGNORED("http.lost-update@books_update"),
    IF_MATCH_IGNORED_ON_DELETION("http.lost-update@books_delete"),
    UNKNOWN_ACCEPT_IS_BAD("http.not-acceptable@catalogue"),
    CSV_IS_JSON("http.negotiation@catalogue"),
    SLASH_LEADS_TO_A_PAGE("http.trailing-slash@catalogue"),
    SLASH_REDIRECTS_ELSEWHERE("http.trailing-slash@catalogue"),
    PARTIAL_WITHOUT_RANGE("http.status@health"),
    NO_TIME_TO_TRY_AGAIN("http.retry-after@chapters_read"),
    KEPT_BY_EVERY_CACHE("http.cache@reader"),
    TOKEN_IN_LOCATION("http.credentials-in-address@books_create"),
    TWO_LENGTHS("http.framing@health"),
    LATIN_1_IN_PLACE_OF_UTF_8("http.encoding@catalogue"),
    NO_DATE("http.date@health"),
    DATE_OF_ANOTHER_FORM("http.date@health"),
    STACK_TRACE("http.disclosure@books_read"),
    SQL("http.disclosure@books_read");

    private final Set<String> found;

    ShelfFault(String... found) {
        this.found = Set.of(found);
    }

    /** What the suite has to report, as {@code check@operation}. */
    public Set<String> found() {
        return found;
    }
}

package dev.dovetail.conformance.stub;

import java.util.Set;

/** One way for the notes server to fall short of its document, and what the suite has to say about it: that and no more. */
public enum Fault {
    NOTE_NOT_ROUTED("paths.answers@notes_read"),
    UNKNOWN_PATH_ANSWERS("paths.unknown@notes_list"),
    UNKNOWN_ID_ANSWERS("paths.unknown-id@notes_read"),
    PUT_ANSWERS("method.undocumented@notes_read", "method.undocumented@notes_delete"),
    ALLOW_MISSING("method.allow@whoami"),
    ALLOW_LISTS_TOO_MUCH("method.allow@whoami"),
    ALLOW_LISTS_TOO_LITTLE("method.allow@whoami"),
    REFUSED_DELETE_ANSWERS_204("method.refused@labels_delete"),
    REFUSED_DELETE_DELETES("method.refused-effect@labels_delete"),
    CREATED_IS_200("status.success@notes_create"),
    TEAPOT_FOR_UNKNOWN_ID("status.undocumented@notes_update"),
    FAILS_ON_MALFORMED_CREDENTIALS("status.server-error@whoami"),
    NO_CONTENT_ANNOUNCES_BODY("status.no-body@notes_delete"),
    OPEN_OPERATION_WANTS_TOKEN("authentication.open@ping"),
    LETS_IN_WITHOUT_CREDENTIALS("authentication.missing@whoami"),
    LETS_IN_MALFORMED("authentication.malformed@whoami"),
    LETS_IN_UNKNOWN_TOKEN("authentication.unknown-token@whoami"),
    LETS_IN_WRONG_SCHEME("authentication.wrong-scheme@whoami"),
    LETS_IN_EXPIRED("authentication.expired@whoami"),
    LETS_IN_REVOKED("authentication.revoked@whoami"),
    UPDATE_NEEDS_NO_CREDENTIALS("authentication.missing@notes_update"),
    FORBIDS_UNKNOWN_TOKEN("authentication.unknown-token@whoami"),
    NO_CHALLENGE("authentication.challenge@whoami"),
    UNAUTHORIZED_UPDATE_HAPPENS("authentication.effect@notes_update"),
    UNAUTHORIZED_CREATION_HAPPENS("authentication.effect@notes_create"),
    WANTS_MORE_THAN_THE_SCOPE("scope.exact@notes_list"),
    WRITE_DOES_NOT_READ("scope.implied@notes_read"),
    SCOPELESS_TOKEN_OPENS("scope.none@notes_list"),
    ANY_WRITE_SCOPE_OPENS("scope.missing@notes_create"),
    MANY_SCOPES_OPEN("scope.missing@notes_read"),
    FIRST_SCOPE_OF_OBJECT_OPENS("scope.sibling@notes_delete"),
    EXISTENCE_BEFORE_SCOPE("scope.existence@notes_read"),
    FORBIDDEN_UPDATE_HAPPENS("scope.effect@notes_update"),
    FORBIDDEN_DELETION_HAPPENS("scope.effect@notes_delete"),
    BOOKS_OF_ANY_SHELF_ARE_READ("isolation.read@books_read"),
    LATER_SHELVES_LIST_BOOKS_OF_EARLIER_ONES("isolation.list@books_list"),
    BOOKS_OF_ANY_SHELF_ARE_CHANGED("isolation.change@books_update"),
    BOOKS_OF_ANY_SHELF_ARE_DELETED("isolation.delete@books_delete"),
    EARLIER_SHELVES_LIST_BOOKS_OF_LATER_ONES("isolation.create@books_create"),
    BOOKS_OF_ANY_SHELF_ARE_CHANGED_AND_NOT_FOUND("isolation.effect@books_update"),
    BOOKS_OF_OTHER_SHELVES_ARE_FORBIDDEN("isolation.existence@books_read"),
    HTML_IN_PLACE_OF_JSON("shape.content-type@whoami"),
    MEMBER_OF_WRONG_FORMAT("shape.body@notes_read"),
    REQUIRED_MEMBER_MISSING("shape.body@notes_list"),
    NULL_WHERE_NOT_NULLABLE("shape.body@whoami"),
    VALUE_OUTSIDE_ENUMERATION("shape.body@ping"),
    ERROR_OF_ANOTHER_SHAPE("shape.error-body@whoami"),
    SECRET_SENT_BACK("shape.write-only@notes_create"),
    REQUIRED_HEADER_MISSING("shape.header@whoami"),
    HEADER_OF_WRONG_TYPE("shape.header@whoami"),
    BODY_WHERE_NONE_IS("shape.no-body@notes_touch"),
    UNDOCUMENTED_MEMBER("shape.undocumented-member@whoami"),
    CREATION_DROPS_TEXT("life-cycle.create@notes_create"),
    READS_ANOTHER_TEXT("life-cycle.read@notes_read"),
    LIST_LACKS_NEWEST("life-cycle.list@notes_list"),
    UPDATE_DOES_NOTHING("life-cycle.update@notes_update"),
    UPDATE_RESETS_THE_REST("life-cycle.update-only@notes_update"),
    DELETED_FAILS("status.server-error@notes_read"),
    DELETED_IS_STILL_READ("life-cycle.delete@notes_delete"),
    DELETED_IS_STILL_LISTED("life-cycle.delete-list@notes_delete"),
    BOOKS_ARE_LISTED_IN_CAPITALS("life-cycle.list-agrees@books_list"),
    PAGES_ARE_TOO_LONG("pagination.size@books_list"),
    LAST_BOOK_COMES_TWICE("pagination.disjoint@books_list"),
    LATER_PAGES_SKIP_A_BOOK("pagination.complete@books_list"),
    PREVIOUS_LEADS_TO_THE_SAME_PAGE("pagination.previous@books_list"),
    COUNT_IS_ONE_TOO_MANY("pagination.count@books_list"),
    LAST_PAGE_LEADS_ON("pagination.end@books_list"),
    COLOR_IS_IGNORED("pagination.filter@books_list"),
    ORDERING_IS_IGNORED("pagination.sort@books_list"),
    ORDER_CHANGES("pagination.stable-order@books_list"),
    LINKS_LEAD_AWAY("pagination.link-host@books_list"),
    NEGATIVE_OFFSET_COUNTS_FROM_THE_END("pagination.odd-values@books_list"),
    NAME_IS_IGNORED("pagination.filter-by-name@shelves_list"),
    SEARCH_FINDS_MORE_THAN_THERE_IS("pagination.search@shelves_list"),
    MARKED_IS_STILL_LISTED("life-cycle.soft-delete@labels_update");

    private final Set<String> found;

    Fault(String... found) {
        this.found = Set.of(found);
    }

    /** What the suite has to report, as {@code check@operation}. */
    public Set<String> found() {
        return found;
    }
}

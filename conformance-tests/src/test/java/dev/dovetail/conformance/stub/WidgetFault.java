package dev.dovetail.conformance.stub;

import java.util.Set;

/** One way for the widgets server to take or refuse data otherwise than its document says, and what the suite has to say. */
public enum WidgetFault {
    REFUSES_SECOND_EXAMPLE("positive-data.example@widgets_create"),
    WANTS_OPTIONAL_MEMBER("positive-data.optional@widgets_create"),
    REFUSES_LISTED_VALUE("positive-data.enum@widgets_create"),
    REFUSES_NULL("positive-data.null@widgets_create"),
    REFUSES_MAXIMUM("positive-data.bound@widgets_create", "positive-data.bound@widgets_update"),
    REFUSES_FORM("positive-data.media-type@widgets_create"),
    REFUSES_LISTED_PARAMETER("positive-data.parameter@widgets_list"),
    REFUSES_OPTIONAL_MEMBER("positive-data.member@widgets_create"),
    REFUSES_LONGEST("positive-data.length@widgets_create"),
    REFUSES_OTHER_SCRIPTS("positive-data.unicode@widgets_create"),
    KEEPS_PLAIN_LETTERS_ONLY("positive-data.kept@widgets_create"),
    FAILS_ON_NULL("status.server-error@widgets_create"),
    TAKES_MISSING_MEMBER("negative-data.required@widgets_create"),
    TAKES_OTHER_TYPE("negative-data.type@widgets_create"),
    TAKES_NULL("negative-data.null@widgets_create"),
    TAKES_UNLISTED_VALUE("negative-data.enum@widgets_create"),
    TAKES_NUMBER_OUT_OF_RANGE("negative-data.range@widgets_create"),
    TAKES_TOO_LONG_TEXT("negative-data.length@widgets_create"),
    TAKES_UNMATCHED_TEXT("negative-data.pattern@widgets_create"),
    TAKES_ANY_DATE("negative-data.format@widgets_create"),
    TAKES_REPEATED_ITEMS("negative-data.items@widgets_create"),
    TAKES_UNKNOWN_MEMBER("negative-data.additional@widgets_create"),
    TAKES_MALFORMED_JSON("negative-data.malformed@widgets_create"),
    TAKES_ANY_MEDIA_TYPE("negative-data.content-type@widgets_create"),
    TAKES_NO_BODY("negative-data.no-body@widgets_create"),
    MISSES_NO_PARAMETER("negative-data.parameter-missing@widgets_list"),
    TAKES_ANY_QUERY("negative-data.query@widgets_list"),
    TAKES_ANY_HEADER("negative-data.header@widgets_list"),
    TAKES_ANY_PATH("negative-data.path@widgets_read"),
    STORES_WHAT_IT_REFUSES("negative-data.effect@widgets_create", "life-cycle.refused-creation@widgets_create"),
    CHANGES_WHAT_IT_REFUSES("negative-data.effect@widgets_update", "life-cycle.refused-update@widgets_update"),
    FAILS_ON_LONG_TEXT("status.server-error@widgets_create"),
    TEAPOT_FOR_UNLISTED_VALUE("status.undocumented@widgets_create");

    private final Set<String> found;

    WidgetFault(String... found) {
        this.found = Set.of(found);
    }

    /** What the suite has to report, as {@code check@operation}. */
    public Set<String> found() {
        return found;
    }
}

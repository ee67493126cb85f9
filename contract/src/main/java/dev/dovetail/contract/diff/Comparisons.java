package dev.dovetail.contract.diff;

/** What is compared of two schemas, in order. */
final class Comparisons {

    private Comparisons() {}

    static void all(Meeting meeting) {
        if (!TypeComparison.compare(meeting)) {
            return;
        }
        if (meeting.before().unions().isEmpty() != meeting.after().unions().isEmpty()) {
            // One side is one of several schemas: that is the change, and what the alternatives have is not news.
            UnionComparison.compare(meeting);
            return;
        }
        ListedValuesComparison.compare(meeting);
        BoundsComparison.compare(meeting);
        TextComparison.compare(meeting);
        MemberComparison.compare(meeting);
        AdditionalComparison.compare(meeting);
        ItemsComparison.compare(meeting);
        UnionComparison.compare(meeting);
        DiscriminatorComparison.compare(meeting);
        KeywordComparison.compare(meeting);
        AnnotationComparison.compare(meeting);
    }
}

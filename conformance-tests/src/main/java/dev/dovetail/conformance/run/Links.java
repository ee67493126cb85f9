package dev.dovetail.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.conformance.plan.Follow;
import dev.dovetail.conformance.plan.Listing;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a page of a list says of the pages beside it. */
public final class Links {
    private static final Pattern LINK = Pattern.compile("<([^>]*)>([^,<]*(?:\"[^\"]*\"[^,<]*)*)");
    private static final Pattern RELATION =
            Pattern.compile(";\\s*rel\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;\"]+))", Pattern.CASE_INSENSITIVE);

    private Links() {}

    /** The address of the next page, if the page or its head has one. */
    public static Optional<String> next(Listing listing, Answer page) {
        var inBody =
                listing.follow() instanceof Follow.Link link ? text(page, link.pointer()) : Optional.<String>empty();
        return inBody.or(() -> inHead(page, "next"));
    }

    /** The address of the page before, if the page or its head has one. */
    public static Optional<String> previous(Listing listing, Answer page) {
        return listing.previous()
                .flatMap(pointer -> text(page, pointer))
                .or(() -> inHead(page, "prev"))
                .or(() -> inHead(page, "previous"));
    }

    /** The target of the link of this relation in the head of an answer (RFC 8288, 3). */
    static Optional<String> inHead(Answer page, String relation) {
        return page.headerList("Link").flatMap(value -> {
            var links = LINK.matcher(value);
            while (links.find()) {
                var found = RELATION.matcher(links.group(2));
                if (found.find() && names(found.group(1) == null ? found.group(2) : found.group(1), relation)) {
                    return Optional.of(links.group(1));
                }
            }
            return Optional.empty();
        });
    }

    private static boolean names(String relations, String relation) {
        return java.util.Arrays.stream(relations.split("\\s+", -1)).anyMatch(relation::equalsIgnoreCase);
    }

    /** A text, or a number in its place, that is not empty. */
    static Optional<String> text(Answer page, String pointer) {
        return page.json()
                .map(body -> body.at(pointer))
                .filter(value -> value.isTextual() || value.isNumber())
                .map(JsonNode::asText)
                .filter(text -> !text.isEmpty());
    }
}

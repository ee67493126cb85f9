package dev.dovetail.conformance.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.Parameter;
import dev.dovetail.contract.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An operation that lists things.
 *
 * @param items the JSON Pointer of the array in a page; empty where the page is the array
 * @param item the type of what is listed
 * @param follow how one gets to the next page
 * @param size the query parameter that takes how many items a page may hold
 * @param total the JSON Pointer of the number of items on all pages
 * @param previous the JSON Pointer of the address of the page before
 * @param itemParameter the path parameter that addresses one of the things
 */
public record Listing(
        Operation operation,
        String items,
        TypeRef item,
        Follow follow,
        Optional<Parameter> size,
        Optional<String> total,
        Optional<String> previous,
        Optional<String> itemParameter) {
    private static final List<String> IDENTITIES = List.of("id", "uuid", "_id", "uid");
    private static final Pattern KEY = Pattern.compile(".*(id|key|uuid|slug)", Pattern.CASE_INSENSITIVE);

    /** The items of a page; empty if the body is no page. */
    public Optional<List<JsonNode>> rows(JsonNode body) {
        var array = body.at(items);
        if (!array.isArray()) {
            return Optional.empty();
        }
        var rows = new ArrayList<JsonNode>();
        array.forEach(rows::add);
        return Optional.of(rows);
    }

    /** What tells an item from all others: its identifier, or all of it if a member is called like one; empty if nothing does. */
    public Optional<String> identity(JsonNode row) {
        if (!row.isObject()) {
            return row.isValueNode() ? Optional.of(row.asText()) : Optional.empty();
        }
        var identifier = Stream.concat(itemParameter.stream(), IDENTITIES.stream())
                .map(row::path)
                .filter(value -> value.isIntegralNumber()
                        || (value.isTextual() && !value.asText().isEmpty()))
                .findFirst()
                .map(JsonNode::asText);
        return identifier.or(() -> row.properties().stream()
                        .anyMatch(member -> KEY.matcher(member.getKey()).matches())
                ? Optional.of(row.toString())
                : Optional.empty());
    }

    /** The number of items on all pages, as a page has it. */
    public Optional<Long> total(JsonNode body) {
        return total.map(body::at).filter(JsonNode::isIntegralNumber).map(JsonNode::asLong);
    }
}

package dev.dovetail.conformance.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;

/**
 * A body read as JSON, within limits that keep a hostile one from costing more than itself.
 *
 * @param value the value; empty where there is none that can be judged
 * @param flaw why the body is not JSON that every reader reads alike (RFC 8259): a clause without a full stop
 * @param beyond why it may be JSON and is not judged all the same: a clause without a full stop
 */
record JsonBody(Optional<JsonNode> value, Optional<String> flaw, Optional<String> beyond) {
    private static final int DEEPEST = 200;
    private static final int MOST_TOKENS = 1_000_000;
    private static final int LONGEST_NUMBER = 1_000;

    /** No body. */
    static final JsonBody NONE = new JsonBody(Optional.empty(), Optional.empty(), Optional.empty());

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxTokenCount(MOST_TOKENS)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    static JsonBody read(byte[] octets) {
        if (octets.length == 0) {
            return NONE;
        }
        try {
            var value = JSON.readTree(octets);
            if (value == null || value.isMissingNode()) {
                return NONE;
            }
            return holdsAnEndlessNumber(value)
                    ? beyond("it holds a number with an exponent beyond " + LONGEST_NUMBER)
                    : new JsonBody(Optional.of(value), Optional.empty(), Optional.empty());
        } catch (StreamConstraintsException e) {
            return beyond("it is nested deeper than " + DEEPEST + " levels, holds a number of more than "
                    + LONGEST_NUMBER + " digits, or has more than " + MOST_TOKENS + " parts");
        } catch (JsonProcessingException e) {
            return flaw(e);
        } catch (IOException e) {
            // What is no text in the encoding that it seems to be in.
            return new JsonBody(Optional.empty(), Optional.of("the body is not JSON: it is no text"), Optional.empty());
        }
    }

    private static JsonBody flaw(JsonProcessingException e) {
        var place = e.getLocation();
        var twice = e.getOriginalMessage().startsWith("Duplicate");
        var what = twice ? "an object of the body has the same name twice (RFC 8259, 4)" : "the body is not JSON";
        var message = e.getOriginalMessage().lines().findFirst().orElse("");
        var where = place == null ? "" : " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")";
        return new JsonBody(
                Optional.empty(), Optional.of(what + (twice ? "" : ": " + message) + where), Optional.empty());
    }

    private static JsonBody beyond(String why) {
        return new JsonBody(Optional.empty(), Optional.empty(), Optional.of("the body is not judged: " + why));
    }

    /** Such as 1e999999999: short to write, and a gigabyte as soon as somebody counts with it. */
    private static boolean holdsAnEndlessNumber(JsonNode value) {
        if (value.isBigDecimal()) {
            return Math.abs((long) value.decimalValue().scale()) > LONGEST_NUMBER;
        }
        for (var part : value) {
            if (holdsAnEndlessNumber(part)) {
                return true;
            }
        }
        return false;
    }
}

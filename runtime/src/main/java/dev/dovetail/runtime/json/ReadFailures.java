package dev.dovetail.runtime.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.dovetail.runtime.model.MissingMembersException;
import dev.dovetail.runtime.model.OpenEnum;
import dev.dovetail.runtime.model.Violation;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What Jackson found, in words for the person who sent the text. */
final class ReadFailures {

    private static final Pattern SOURCE_REMARK =
            Pattern.compile("\\s*\\(start marker at [^)]*\\)|\\s*\\[Source: [^\\]]*]");

    private ReadFailures() {}

    static JsonReadException malformed(String message) {
        return new JsonReadException(true, List.of(new Violation("", "json", message)), null);
    }

    /** What ended the reading, after what had been found before. */
    static JsonReadException of(JsonProcessingException failure, Collected collected) {
        var malformation = malformation(failure);
        if (malformation != null) {
            return new JsonReadException(true, List.of(malformation), failure);
        }
        collected.add(violations((JsonMappingException) failure));
        return new JsonReadException(false, collected.violations(), failure);
    }

    static boolean isMalformation(JsonMappingException failure) {
        return malformation(failure) != null;
    }

    /** Jackson wraps the parser's failures in mapping failures, to tell the path. */
    private static @Nullable Violation malformation(JsonProcessingException failure) {
        Throwable cause = failure;
        while (cause instanceof JsonMappingException && cause.getCause() instanceof JacksonException) {
            cause = cause.getCause();
        }
        if (cause instanceof StreamReadException || cause instanceof StreamConstraintsException) {
            var parsing = (JsonProcessingException) cause;
            var location = parsing.getLocation();
            var place = location == null || location.getLineNr() < 1
                    ? ""
                    : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
            return new Violation("", "json", "not JSON" + place + ": " + sentence(parsing));
        }
        return failure instanceof JsonMappingException
                ? null
                : new Violation("", "json", "not JSON: " + sentence(failure));
    }

    /** Jackson's sentence without its remarks on where the text came from, which are of no use to the caller. */
    private static String sentence(JsonProcessingException failure) {
        return SOURCE_REMARK.matcher(failure.getOriginalMessage()).replaceAll("");
    }

    /** What is wrong, with paths as far as Jackson has told them yet. */
    static List<Violation> violations(JsonMappingException failure) {
        var path = path(failure);
        if (failure instanceof RuleException broken) {
            return List.of(new Violation(path, broken.rule(), broken.getOriginalMessage()));
        }
        if (failure instanceof InvalidNullException) {
            return List.of(new Violation(path, "null", "must not be null"));
        }
        for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof MissingMembersException missing) {
                return missing.members().stream()
                        .map(member -> new Violation(member, "required", "is required").under(path))
                        .toList();
            }
            if (cause instanceof JsonReadException nested) {
                return nested.violations().stream()
                        .map(violation -> violation.under(path))
                        .toList();
            }
        }
        if (failure.getCause() instanceof IllegalArgumentException refused && refused.getMessage() != null) {
            return List.of(new Violation(path, "type", refused.getMessage()));
        }
        return List.of(new Violation(path, "type", mismatch(failure)));
    }

    private static String mismatch(JsonMappingException failure) {
        if (failure instanceof MismatchedInputException mismatched
                && mismatched.getTargetType() != null
                && failure.getProcessor() instanceof JsonParser parser) {
            try {
                return "expected " + expected(mismatched.getTargetType()) + ", got " + Tokens.shown(parser);
            } catch (IOException e) {
                return "expected " + expected(mismatched.getTargetType());
            }
        }
        return "is not of the documented type";
    }

    private static String expected(Class<?> target) {
        if (OpenEnum.class.isAssignableFrom(target)) {
            return "one of the documented values";
        }
        return target.isArray() || Collection.class.isAssignableFrom(target) ? "an array" : "an object";
    }

    private static String path(JsonMappingException failure) {
        var path = new StringBuilder();
        for (var step : failure.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }
}

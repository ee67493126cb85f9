package dev.dovetail.conformance.schema;

import com.networknt.schema.Error;
import dev.dovetail.contract.diagnostics.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * What a value falls short of, as people want to read it: each thing once, whatever follows from another left out, and behind each the
 * place of the keyword that asks for it.
 */
public final class Shortcomings {
    private static final int MOST = 5;
    private static final Pattern ALTERNATIVE = Pattern.compile("^(.*?/(?:anyOf|oneOf))(?:/.*)?$");

    private final List<Error> errors;

    /** One thing, at one place of the value or at several alike. */
    private record Kind(String path, String keyword, String schema) {}

    private Shortcomings(List<Error> errors) {
        this.errors = errors;
    }

    /** What is left of the errors of a validator: at least one where there is any. */
    public static Shortcomings of(List<Error> errors) {
        var own = new ArrayList<Error>();
        var alternatives = new LinkedHashMap<String, Error>();
        var seen = new HashSet<String>();
        for (var error : errors) {
            if (!seen.add(error.getInstanceLocation() + " " + error.getSchemaLocation() + " " + error.getProperty())) {
                // A schema that is reached by two ways finds the same twice.
                continue;
            }
            var choice = ALTERNATIVE.matcher(error.getEvaluationPath().toString());
            if (choice.matches()) {
                // Of several alternatives the one that the value comes closest to was meant, and it is wrong the
                // deepest.
                alternatives.merge(choice.group(1), error, (one, other) -> depth(other) > depth(one) ? other : one);
            } else {
                own.add(error);
            }
        }
        own.addAll(alternatives.values());
        var told = own.stream().filter(error -> !follows(error, own)).toList();
        return new Shortcomings((told.isEmpty() ? own : told)
                .stream()
                        .sorted(Comparator.comparingInt(Shortcomings::depth).reversed())
                        .toList());
    }

    /** The one that says most: the deepest. */
    public Optional<Error> first() {
        return errors.stream().findFirst();
    }

    /**
     * All of them in a sentence: {@code results[3].created_at: expected a date-time, got "yesterday" (environments.yaml:412); …}.
     *
     * @param naming how each is said of the value at hand
     */
    public String text(Schemas schemas, UnaryOperator<SchemaMessage> naming) {
        var kinds = new LinkedHashMap<Kind, List<Error>>();
        errors.forEach(error ->
                kinds.computeIfAbsent(kind(error), known -> new ArrayList<>()).add(error));
        var sentences = new ArrayList<String>();
        kinds.values().stream().limit(MOST).forEach(alike -> {
            var first = alike.get(0);
            var more = alike.size() == 1 ? "" : ", and at " + (alike.size() - 1) + " more places alike";
            sentences.add(
                    naming.apply(SchemaMessage.of(first)).text() + " (" + place(schemas.place(first)) + ")" + more);
        });
        if (kinds.size() > MOST) {
            sentences.add("and " + (kinds.size() - MOST) + " more");
        }
        return String.join("; ", sentences);
    }

    private static Kind kind(Error error) {
        var message = SchemaMessage.of(error);
        return new Kind(
                message.path().replaceAll("\\[\\d+]", "[]"),
                String.valueOf(error.getKeyword()),
                String.valueOf(error.getSchemaLocation()));
    }

    /** What is left over of an object is judged by what was right in it, so one that is wrong leaves too much. */
    private static boolean follows(Error error, List<Error> others) {
        var keyword = String.valueOf(error.getKeyword());
        var at = String.valueOf(error.getInstanceLocation());
        return keyword.startsWith("unevaluated")
                && others.stream()
                        .anyMatch(other -> !String.valueOf(other.getKeyword()).startsWith("unevaluated")
                                && String.valueOf(other.getInstanceLocation()).startsWith(at));
    }

    private static int depth(Error error) {
        return error.getInstanceLocation().getNameCount();
    }

    private static String place(Location location) {
        var file = location.document().replaceAll(".*[/\\\\]", "");
        return location.line() == 0 ? file + "#" + location.pointer() : file + ":" + location.line();
    }
}

package dev.dovetail.generator.naming;

import dev.dovetail.contract.diagnostics.DiagnosticCode;
import dev.dovetail.contract.diagnostics.Diagnostics;
import dev.dovetail.contract.diagnostics.Location;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says which names had to be changed beyond the ordinary change of case. */
record RenameNotes(Diagnostics diagnostics, NameLedger ledger, Optional<String> context) {

    private static final int SHOWN = 60;

    /** A place in a list: it is another one as soon as something is put before it. */
    private static final Pattern COUNTED = Pattern.compile("/(oneOf|anyOf|allOf|prefixItems|parameters)/\\d+(?=/|$)");

    /** Claims a name in a scope, and says so if it is not what the wire name's words make. */
    String claim(NameScope scope, String wish, Named named) {
        var place = place(wish, named);
        var name = place.isPresent() ? ledger.claim(scope, wish, place.get()) : ledger.claim(scope, wish);
        if (!name.equals(wish) || named.lossy()) {
            diagnostics.report(
                    DiagnosticCode.RENAMED,
                    named.location(),
                    "the " + named.role() + " '" + shown(named.wireName()) + "' is called '" + shown(name)
                            + "' in Java");
        }
        return name;
    }

    /** These notes for what stands in one place: a type's members, an operation's parameters. */
    RenameNotes within(String place) {
        return new RenameNotes(diagnostics, ledger, Optional.of(place));
    }

    /** Where the lock has the name; nowhere for what can only be counted. */
    private Optional<String> place(String wish, Named named) {
        if (context.isPresent()) {
            return COUNTED.matcher(context.get()).find()
                    ? Optional.empty()
                    : Optional.of(context.get() + " " + named.wireName());
        }
        if (named.role().equals("tag")) {
            return Optional.of("tag " + named.wireName());
        }
        var pointer = named.location().pointer();
        var counted = COUNTED.matcher(pointer);
        return Optional.of(counted.find() ? counted.replaceAll("/$1") + " " + wish : pointer);
    }

    private static String shown(String text) {
        var visible =
                text.codePoints().limit(SHOWN).mapToObj(RenameNotes::visible).collect(Collectors.joining());
        return text.codePointCount(0, text.length()) <= SHOWN ? visible : visible + "…";
    }

    /** A note is one line, and says what it seems to say. */
    private static String visible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> String.format(Locale.ROOT, "[U+%04X]", point);
            default -> Character.toString(point);
        };
    }

    /**
     * Whose name it is.
     *
     * @param role what it names: {@code schema}, {@code member}, ...
     * @param lossy whether the words of the wire name are not all of it
     */
    record Named(String role, String wireName, boolean lossy, Location location) {}
}

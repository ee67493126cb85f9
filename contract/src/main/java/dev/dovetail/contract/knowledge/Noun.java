package dev.dovetail.contract.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a name says it is about: {@code petId}, {@code pet_uuid}, {@code pets} and {@code Pet} all say pet.
 *
 * @param words in small letters, the last in the singular
 */
record Noun(List<String> words) {

    private static final Set<String> IDENTITY_WORDS = Set.of(
            "id",
            "ids",
            "uuid",
            "guid",
            "key",
            "slug",
            "name",
            "code",
            "number",
            "no",
            "num",
            "identifier",
            "ref",
            "reference",
            "handle",
            "login",
            "hash",
            "sha",
            "index",
            "pk",
            "oid",
            "urn");
    private static final Pattern BOUNDARY =
            Pattern.compile("[^\\p{L}\\p{N}]+|(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

    Noun {
        words = List.copyOf(words);
    }

    /** Of the name of a collection or a type. */
    static Noun of(String name) {
        var words = split(name);
        if (!words.isEmpty()) {
            var last = words.size() - 1;
            words.set(last, singular(words.get(last)));
        }
        return new Noun(words);
    }

    /** Of the name of a parameter: without the words that say how the thing is named; empty where there are no others. */
    static Noun ofParameter(String name) {
        var words = split(name);
        while (!words.isEmpty() && IDENTITY_WORDS.contains(words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
        }
        if (!words.isEmpty()) {
            var last = words.size() - 1;
            words.set(last, singular(words.get(last)));
        }
        return new Noun(words);
    }

    /** How a parameter says that things are named: the last of its words, if it is one for that, else {@code id}. */
    static String identityWord(String parameter) {
        var words = split(parameter);
        var last = words.isEmpty() ? "" : words.get(words.size() - 1);
        return IDENTITY_WORDS.contains(last) ? last : "id";
    }

    /** A name without case and separators, so that {@code petId} and {@code pet_id} are the same. */
    static String plain(String name) {
        return String.join("", split(name));
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    private static List<String> split(String name) {
        var words = new ArrayList<String>();
        for (var word : BOUNDARY.split(name, -1)) {
            if (!word.isEmpty()) {
                words.add(word.toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }

    private static String singular(String word) {
        if (word.length() < 4 || word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")) {
            return word;
        }
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.endsWith("sses") || word.endsWith("xes") || word.endsWith("ches") || word.endsWith("shes")) {
            return word.substring(0, word.length() - 2);
        }
        if (word.endsWith("statuses") || word.endsWith("aliases") || word.endsWith("buses")) {
            return word.substring(0, word.length() - 2);
        }
        return switch (word) {
            case "people" -> "person";
            case "children" -> "child";
            case "indices" -> "index";
            case "vertices" -> "vertex";
            default -> word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        };
    }
}

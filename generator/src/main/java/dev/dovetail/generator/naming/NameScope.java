package dev.dovetail.generator.naming;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.SourceVersion;

/**
 * The names taken in one place: a package, a class, the parameters of a method. Gives each claimant a legal Java name
 * that nobody else there has; earlier claims win.
 */
final class NameScope {

    private final boolean ofTypes;
    private final int maxOctets;
    private final Set<String> reserved = new HashSet<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    private NameScope(boolean ofTypes, int maxOctets, Set<String> reserved) {
        this.ofTypes = ofTypes;
        this.maxOctets = maxOctets;
        reserved.forEach(name -> this.reserved.add(key(name)));
    }

    /** A scope of classes. Classes are files: their names are ASCII, so that no locale matters, those that differ only in case
     * are the same, and length matters. */
    static NameScope ofTypes(int maxOctets, Set<String> reserved) {
        return new NameScope(true, maxOctets, reserved);
    }

    /** A scope of members, parameters, methods or constants. */
    static NameScope ofMembers(Set<String> reserved) {
        return new NameScope(false, 200, reserved);
    }

    /**
     * Takes the wished name, or the nearest one that is legal and free.
     *
     * @throws IllegalArgumentException if the wish has characters that {@link Words} would not let through
     */
    String claim(String wish) {
        return claim(wish, key -> false);
    }

    /** As {@link #claim(String)}, and none whose {@link #key} is held for others. */
    String claim(String wish, Predicate<String> held) {
        if (!wish.codePoints().allMatch(point -> point == '_' || Words.kept(point))) {
            throw new IllegalArgumentException("not made of words: " + wish);
        }
        var legal = legal(ofTypes ? AsciiName.of(wish) : wish);
        var name = legal;
        while (held.test(key(name)) || !taken.add(key(name))) {
            // Goes on from the last number given: what was taken or held before still is.
            name = legal + "_" + numbers.merge(legal, 2, (last, unused) -> last + 1);
        }
        return name;
    }

    private String legal(String wish) {
        var name = shortened(startsWell(wish) ? wish : "_" + wish);
        while (unusable(name)) {
            name += ofTypes ? "Model" : "_";
        }
        return name;
    }

    private boolean unusable(String name) {
        return reserved.contains(key(name))
                || name.equals("_")
                || name.equals("yield")
                || SourceVersion.isKeyword(name, SourceVersion.RELEASE_17);
    }

    /** A name over the limit keeps its beginning and ends in a hash of the whole, so that its neighbours do not matter. */
    private String shortened(String name) {
        if (octets(name) <= maxOctets) {
            return name;
        }
        var hash = "_" + Integer.toHexString(name.hashCode());
        var end = name.length();
        while (octets(name.substring(0, end)) + hash.length() > maxOctets) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end) + hash;
    }

    /** What two names have in common that cannot both be here. */
    String key(String name) {
        return ofTypes
                ? Normalizer.normalize(name, Normalizer.Form.NFKC)
                        .toUpperCase(Locale.ROOT)
                        .toLowerCase(Locale.ROOT)
                : name;
    }

    private static boolean startsWell(String name) {
        return !name.isEmpty() && Character.isJavaIdentifierStart(name.codePointAt(0));
    }

    private static int octets(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }
}

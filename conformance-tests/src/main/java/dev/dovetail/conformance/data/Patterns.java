package dev.dovetail.conformance.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.cornutum.regexpgen.GenOptions;
import org.cornutum.regexpgen.RegExpGen;
import org.cornutum.regexpgen.js.Provider;
import org.cornutum.regexpgen.random.RandomBoundsGen;

/** Texts that match a regular expression of ECMA-262. Not all that it has can be read: then there are none. */
final class Patterns {
    private static final int TRIES = 4;
    private static final int LONGEST = 64;

    private final long seed;

    Patterns(long seed) {
        this.seed = seed;
    }

    /** A few texts of a length between these that match. Whether they do is for a validator to confirm. */
    List<String> matching(String pattern, int shortest, int longest, int nth) {
        var generator = generator(pattern);
        if (generator.isEmpty()) {
            return List.of();
        }
        var texts = new ArrayList<String>();
        for (var i = 0; i < TRIES; i++) {
            var random = new RandomBoundsGen(new Random(seed + 31L * nth + i), LONGEST);
            text(generator.get(), random, shortest, longest).ifPresent(texts::add);
        }
        return texts;
    }

    private static Optional<RegExpGen> generator(String pattern) {
        try {
            var generator = Provider.forEcmaScript().matching(pattern);
            generator.getOptions().setAnyPrintableChars(GenOptions.ANY_ASCII);
            return Optional.of(generator);
        } catch (RuntimeException e) {
            // Whatever it throws, it says that it cannot read the expression.
            return Optional.empty();
        }
    }

    private static Optional<String> text(RegExpGen generator, RandomBoundsGen random, int shortest, int longest) {
        try {
            return Optional.ofNullable(generator.generate(random, shortest, longest));
        } catch (RuntimeException e) {
            // There is no such text of such a length.
            return Optional.empty();
        }
    }
}

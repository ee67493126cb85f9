package dev.dovetail.generator.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class UnifiedDifferenceTest {

    @Test
    void saysNothingOfTextsThatAreTheSame() {
        assertThat(UnifiedDifference.of("a\nb\n", "a\nb\n")).isEmpty();
    }

    @Test
    void showsAChangeWithThreeLinesAround() {
        var before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";

        assertThat(UnifiedDifference.of(before, before.replace("5", "five")))
                .containsExactly("@@ -2,7 +2,7 @@", " 2", " 3", " 4", "-5", "+five", " 6", " 7", " 8");
    }

    @Test
    void joinsChangesThatAreNearAndPartsThoseThatAreNot() {
        var before = String.join(
                "\n", IntStream.rangeClosed(1, 40).mapToObj(Integer::toString).toList());
        var near = before.replace("\n5\n", "\n").replace("\n11\n", "\n");
        var far = before.replace("\n5\n", "\n").replace("\n30\n", "\n");

        assertThat(UnifiedDifference.of(before, near))
                .filteredOn(line -> line.startsWith("@@"))
                .hasSize(1);
        assertThat(UnifiedDifference.of(before, far))
                .filteredOn(line -> line.startsWith("@@"))
                .containsExactly("@@ -2,7 +2,6 @@", "@@ -27,7 +26,6 @@");
    }

    @Test
    void showsWhatComesOutOfNothing() {
        assertThat(UnifiedDifference.of("", "a\nb\n")).containsExactly("@@ -0,0 +1,2 @@", "+a", "+b");
    }

    @RepeatedTest(30)
    void turnsTheFirstTextIntoTheSecond(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var before = lines(random);
        var after = lines(random);

        assertThat(applied(before, UnifiedDifference.of(String.join("\n", before), String.join("\n", after))))
                .isEqualTo(after);
    }

    private static List<String> lines(Random random) {
        return random.ints(random.nextInt(40), 0, 6)
                .mapToObj(line -> "line " + line)
                .toList();
    }

    /** What {@code patch} does. */
    private static List<String> applied(List<String> before, List<String> difference) {
        var result = new ArrayList<String>();
        var position = 0;
        for (var line : difference) {
            if (line.startsWith("@@")) {
                var numbers = line.split("[ ,-]+");
                var start = Integer.parseInt(numbers[1]) - (numbers[2].equals("0") ? 0 : 1);
                result.addAll(before.subList(position, start));
                position = start;
            } else if (line.startsWith("+")) {
                result.add(line.substring(1));
            } else {
                assertThat(before.get(position)).isEqualTo(line.substring(1));
                if (line.startsWith(" ")) {
                    result.add(line.substring(1));
                }
                position++;
            }
        }
        result.addAll(before.subList(position, before.size()));
        return result;
    }
}

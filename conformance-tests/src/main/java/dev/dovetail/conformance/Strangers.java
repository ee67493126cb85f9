package dev.dovetail.conformance;

import dev.dovetail.conformance.traffic.Recorded;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Exchanges that the document says nothing about, and those that a recording has but that no server answered. Thread-safe. */
final class Strangers {

    private static final int MOST_NAMED = 10;

    private final Map<String, Integer> addresses = new TreeMap<>();
    private final Map<String, Integer> leftOut = new TreeMap<>();

    synchronized void add(Recorded exchange) {
        var address = exchange.method() + " " + exchange.url().split("[?#]", 2)[0];
        addresses.merge(address, 1, Integer::sum);
    }

    synchronized void leftOut(String why, int times) {
        leftOut.merge(why, times, Integer::sum);
    }

    /** Sentences without full stops; none if all was understood. */
    synchronized List<String> remarks() {
        var remarks = new ArrayList<String>();
        if (!addresses.isEmpty()) {
            remarks.add(total(addresses) + " recorded " + (total(addresses) == 1 ? "exchange was" : "exchanges were")
                    + " with no operation of the document: " + named(addresses));
        }
        if (!leftOut.isEmpty()) {
            remarks.add(total(leftOut) + " recorded " + (total(leftOut) == 1 ? "entry was" : "entries were")
                    + " left out: " + named(leftOut));
        }
        return remarks;
    }

    private static int total(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Those that occur most first. */
    private static String named(Map<String, Integer> counts) {
        var named = counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(MOST_NAMED)
                .map(entry -> entry.getKey() + (entry.getValue() == 1 ? "" : " (" + entry.getValue() + " times)"))
                .collect(Collectors.joining(", "));
        var more = counts.size() - MOST_NAMED;
        return named + (more > 0 ? " and " + more + " more" : "");
    }
}

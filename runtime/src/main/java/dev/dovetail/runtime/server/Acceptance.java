package dev.dovetail.runtime.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a caller takes for an answer (RFC 9110, section 12.5.1). */
final class Acceptance {

    private record Range(MediaType type, double quality) {}

    private final List<Range> ranges;

    private Acceptance(List<Range> ranges) {
        this.ranges = ranges;
    }

    /** Reads the lines of {@code Accept}; what is no media range is passed over. */
    static Acceptance of(List<String> lines) {
        var ranges = new ArrayList<Range>();
        for (var line : lines) {
            for (var text : line.split(",", -1)) {
                MediaType.parse(text).ifPresent(type -> ranges.add(new Range(type, quality(type))));
            }
        }
        return new Acceptance(ranges);
    }

    /** The produced type that the caller likes best, the first of equals; empty when they take none. */
    Optional<MediaType> choose(List<MediaType> produced) {
        if (ranges.isEmpty()) {
            return produced.stream().findFirst();
        }
        Optional<MediaType> best = Optional.empty();
        var bestQuality = 0.0;
        for (var type : produced) {
            var quality = quality(type, ranges);
            if (quality > bestQuality) {
                best = Optional.of(type);
                bestQuality = quality;
            }
        }
        return best;
    }

    /** The most precise range that covers the type decides. */
    private static double quality(MediaType produced, List<Range> ranges) {
        var precision = -1;
        var quality = 0.0;
        for (var range : ranges) {
            var covers = range.type().covers(produced) || produced.covers(range.type());
            if (covers && range.type().precision() > precision) {
                precision = range.type().precision();
                quality = range.quality();
            }
        }
        return quality;
    }

    private static double quality(MediaType range) {
        var text = range.parameters().get("q");
        if (text == null || !text.matches("[01](\\.[0-9]{0,3})?")) {
            return 1;
        }
        return Double.parseDouble(text);
    }
}

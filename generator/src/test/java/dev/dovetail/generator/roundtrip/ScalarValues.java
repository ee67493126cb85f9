package dev.dovetail.generator.roundtrip;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.dovetail.contract.model.Constraints;
import dev.dovetail.contract.model.ScalarKind;
import dev.dovetail.contract.model.TypeRef;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.cornutum.regexpgen.GenOptions;
import org.cornutum.regexpgen.js.Provider;
import org.cornutum.regexpgen.random.RandomBoundsGen;

/** Scalars that hold to their constraints, odd ones among them: delimiters of every style, text beyond ASCII. */
final class ScalarValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);
    private static final List<String> TEXTS = List.of(
            "plain",
            "two words",
            "a,b",
            "a=b&c=d",
            "50%",
            "x+y",
            "a/b?c#d",
            "semi;colon",
            "dot.ted|pi.pe",
            "caf\u00e9",
            "\u732b",
            "\uD83D\uDE00",
            "\"quoted\"",
            "[br]{ace}",
            "back\\slash",
            "%41",
            "~tilde_-.!");

    private final Random random;

    ScalarValues(Random random) {
        this.random = random;
    }

    byte[] octets() {
        var octets = new byte[1 + random.nextInt(40)];
        random.nextBytes(octets);
        return octets;
    }

    Optional<JsonNode> of(TypeRef.Scalar type) {
        var constraints = type.constraints();
        return switch (type.kind()) {
            case STRING, PASSWORD -> text(constraints).map(JSON::textNode);
            case DATE_TIME ->
                Optional.of(JSON.textNode("20%02d-%02d-28T23:%02d:09%s"
                        .formatted(
                                random.nextInt(90) + 10,
                                random.nextInt(12) + 1,
                                random.nextInt(60),
                                List.of("Z", ".125Z", "+05:30").get(random.nextInt(3)))));
            case DATE -> Optional.of(JSON.textNode("20%02d-02-28".formatted(random.nextInt(90) + 10)));
            case UUID -> Optional.of(JSON.textNode(new UUID(random.nextLong(), random.nextLong()).toString()));
            case URI -> Optional.of(JSON.textNode("https://example.com/a%20b?c=d&e=" + random.nextInt(99) + "#f"));
            case BYTE -> Optional.of(JSON.textNode(Base64.getEncoder().encodeToString(octets())));
            case BOOLEAN -> Optional.of(JSON.booleanNode(random.nextBoolean()));
            case INT32, INT64, FLOAT, DOUBLE, DECIMAL -> number(type.kind(), constraints);
        };
    }

    private Optional<JsonNode> number(ScalarKind kind, Constraints constraints) {
        var whole = kind == ScalarKind.INT32 || kind == ScalarKind.INT64;
        var step = constraints.multipleOf().orElse(whole ? BigDecimal.ONE : new BigDecimal("0.25"));
        var least = lower(constraints, step);
        var most = upper(constraints, step);
        var low = least.orElseGet(() ->
                most.map(bound -> bound.subtract(BigDecimal.valueOf(1000))).orElse(BigDecimal.ZERO));
        var high = most.orElse(low.add(BigDecimal.valueOf(1000)));
        var from = low.divide(step, 0, RoundingMode.CEILING);
        var to = high.divide(step, 0, RoundingMode.FLOOR);
        if (from.compareTo(to) > 0) {
            return Optional.empty();
        }
        var span = to.subtract(from).min(BigDecimal.valueOf(100_000)).intValue();
        var value = from.add(BigDecimal.valueOf(random.nextInt(span + 1))).multiply(step);
        if (whole) {
            var fits = value.stripTrailingZeros().scale() <= 0
                    && value.abs().precision() < (kind == ScalarKind.INT32 ? 10 : 18);
            return fits ? Optional.of(whole(value.longValueExact())) : Optional.empty();
        }
        return Optional.of(JSON.numberNode(value));
    }

    /** As a parser of JSON does: an int where it fits. */
    private static JsonNode whole(long value) {
        return value == (int) value ? JSON.numberNode((int) value) : JSON.numberNode(value);
    }

    private static Optional<BigDecimal> lower(Constraints constraints, BigDecimal step) {
        return constraints.exclusiveMinimum().map(bound -> bound.add(step)).or(constraints::minimum);
    }

    private static Optional<BigDecimal> upper(Constraints constraints, BigDecimal step) {
        return constraints.exclusiveMaximum().map(bound -> bound.subtract(step)).or(constraints::maximum);
    }

    private Optional<String> text(Constraints constraints) {
        var least = Math.max(1, constraints.minLength().orElse(1));
        var most = Math.max(0, constraints.maxLength().orElse(Integer.MAX_VALUE));
        if (constraints.pattern().isPresent()) {
            return matching(constraints.pattern().get(), constraints.minLength().orElse(0), most);
        }
        if (least > most) {
            return Optional.of("");
        }
        var text = new StringBuilder(TEXTS.get(random.nextInt(TEXTS.size())));
        while (text.codePointCount(0, text.length()) < least) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        var cut = Math.min(text.codePointCount(0, text.length()), most);
        return Optional.of(text.substring(0, text.offsetByCodePoints(0, cut)));
    }

    private Optional<String> matching(String pattern, int least, int most) {
        try {
            var wanted = Pattern.compile(pattern);
            var generator = Provider.forEcmaScript().matching(pattern);
            generator.getOptions().setAnyPrintableChars(GenOptions.ANY_ASCII);
            for (var i = 0; i < 6; i++) {
                var text = generator.generate(
                        new RandomBoundsGen(new Random(random.nextLong()), 40),
                        least,
                        Math.min(most, Math.max(40, least + 20)));
                var length = text == null ? -1 : text.codePointCount(0, text.length());
                if (length >= Math.max(1, least)
                        && length <= most
                        && wanted.matcher(text).find()) {
                    return Optional.of(text);
                }
            }
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of("x".repeat(Math.min(Math.max(1, least), most)));
        } catch (RuntimeException e) {
            // whatever regexp-gen throws, it says that it cannot read the expression
            return Optional.empty();
        }
    }
}

package dev.dovetail.conformance.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.dovetail.contract.model.Access;
import dev.dovetail.contract.model.Constraints;
import dev.dovetail.contract.model.Member;
import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.model.TypeRef;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/**
 * A plain value that a schema allows: defaults and enumerated values first, then the smallest that will do. The same
 * type gives the same value.
 */
final class SampleValue {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 12;
    private static final Map<String, String> BY_FORMAT = Map.of(
            "email", "dovetail@example.com",
            "hostname", "example.com",
            "ipv4", "192.0.2.1",
            "ipv6", "2001:db8::1",
            "time", "08:00:00Z",
            "duration", "P1D",
            "json-pointer", "/a",
            "regex", "^a$");

    private final Types types;

    SampleValue(Types types) {
        this.types = types;
    }

    /** A value of the type; empty where none can be told, for want of a way to read a pattern or an end to recursion. */
    Optional<JsonNode> of(TypeRef type) {
        return of(type, 0);
    }

    /** An object with its required members that a request may have. */
    private Optional<JsonNode> object(TypeDecl.ObjectDecl declaration, int depth) {
        var object = JSON.objectNode();
        for (var member : declaration.members()) {
            if (member.required() && member.access() != Access.READ_ONLY) {
                var value = member(member, depth);
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                object.set(member.wireName(), value.get());
            }
        }
        return Optional.of(object);
    }

    private Optional<JsonNode> member(Member member, int depth) {
        return member.defaultValue().filter(value -> !value.isNull()).or(() -> of(member.type(), depth + 1));
    }

    private Optional<JsonNode> of(TypeRef type, int depth) {
        return depth > DEEPEST ? Optional.empty() : type.accept(new OfType(depth));
    }

    /** One method for each kind of type. */
    private final class OfType implements TypeRef.Visitor<Optional<JsonNode>> {
        private final int depth;

        OfType(int depth) {
            this.depth = depth;
        }

        @Override
        public Optional<JsonNode> scalar(TypeRef.Scalar scalar) {
            return SampleValue.scalar(scalar);
        }

        @Override
        public Optional<JsonNode> listOf(TypeRef.ListOf list) {
            var array = JSON.arrayNode();
            var count = list.bounds().minimum().orElse(0);
            for (var i = 0; i < count; i++) {
                of(list.element(), depth + 1).ifPresent(array::add);
            }
            return array.size() < count ? Optional.empty() : Optional.of(array);
        }

        @Override
        public Optional<JsonNode> mapOf(TypeRef.MapOf map) {
            var object = JSON.objectNode();
            for (var i = 0; i < map.bounds().minimum().orElse(0); i++) {
                var name = "key" + i;
                of(map.value(), depth + 1).ifPresent(value -> object.set(name, value));
            }
            return Optional.of(object);
        }

        @Override
        public Optional<JsonNode> named(TypeRef.Named named) {
            return declared(named, depth);
        }

        @Override
        public Optional<JsonNode> nullableOf(TypeRef.NullableOf nullable) {
            return of(nullable.type(), depth).or(() -> Optional.of(JSON.nullNode()));
        }

        @Override
        public Optional<JsonNode> binary(TypeRef.Binary binary) {
            return Optional.of(TextNode.valueOf("dovetail"));
        }

        @Override
        public Optional<JsonNode> anyJson(TypeRef.AnyJson any) {
            return Optional.of(JSON.objectNode());
        }
    }

    private Optional<JsonNode> declared(TypeRef.Named named, int depth) {
        var declared = types.declaration(named, TypeDecl.class);
        if (declared.isEmpty()) {
            return of(types.plain(named), depth + 1);
        }
        return declared.get().accept(new TypeDecl.Visitor<>() {
            @Override
            public Optional<JsonNode> objectDecl(TypeDecl.ObjectDecl decl) {
                return object(decl, depth);
            }

            @Override
            public Optional<JsonNode> enumDecl(TypeDecl.EnumDecl decl) {
                return decl.values().stream().findFirst();
            }

            @Override
            public Optional<JsonNode> unionDecl(TypeDecl.UnionDecl decl) {
                return decl.variants().stream()
                        .map(variant -> of(variant, depth + 1))
                        .flatMap(Optional::stream)
                        .findFirst();
            }

            @Override
            public Optional<JsonNode> aliasDecl(TypeDecl.AliasDecl decl) {
                return of(decl.target(), depth + 1);
            }
        });
    }

    private static Optional<JsonNode> scalar(TypeRef.Scalar scalar) {
        return switch (scalar.kind()) {
            case STRING, PASSWORD -> string(scalar.constraints());
            case DATE_TIME -> text("2026-01-05T08:00:00Z");
            case DATE -> text("2026-01-05");
            case UUID -> text("0192d7a4-1111-7111-8111-111111111111");
            case URI -> text("https://example.com/");
            case BYTE -> text("ZG92ZXRhaWw=");
            case INT32, INT64 -> number(scalar.constraints(), true);
            case FLOAT, DOUBLE, DECIMAL -> number(scalar.constraints(), false);
            case BOOLEAN -> Optional.of(BooleanNode.FALSE);
        };
    }

    private static Optional<JsonNode> string(Constraints constraints) {
        var known = constraints.format().map(BY_FORMAT::get);
        if (known.isPresent()) {
            return text(known.get());
        }
        if (constraints.pattern().isPresent()) {
            return matching(constraints);
        }
        return text(fitted("dovetail", constraints));
    }

    /** Patterns are not read; a few usual words are tried on them. */
    private static Optional<JsonNode> matching(Constraints constraints) {
        for (var word :
                new String[] {"dovetail", "a", "A", "ABC", "1", "12345", "a1", "aa-bb", "2026-01-05", "#aabbcc"}) {
            try {
                var fitted = fitted(word, constraints);
                if (java.util.regex.Pattern.compile(constraints.pattern().orElseThrow())
                        .matcher(fitted)
                        .find()) {
                    return text(fitted);
                }
            } catch (java.util.regex.PatternSyntaxException e) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static String fitted(String word, Constraints constraints) {
        var longEnough = word;
        while (longEnough.length() < constraints.minLength().orElse(0)) {
            longEnough += word;
        }
        var atMost = constraints.maxLength().orElse(Integer.MAX_VALUE);
        return longEnough.length() > atMost ? longEnough.substring(0, atMost) : longEnough;
    }

    private static Optional<JsonNode> number(Constraints constraints, boolean integer) {
        var one = BigDecimal.ONE;
        var lowest = constraints
                .minimum()
                .or(() -> constraints
                        .exclusiveMinimum()
                        .map(minimum -> minimum.add(integer ? one : new BigDecimal("0.5"))));
        var highest = constraints
                .maximum()
                .or(() -> constraints
                        .exclusiveMaximum()
                        .map(maximum -> maximum.subtract(integer ? one : new BigDecimal("0.5"))));
        var value = one;
        if (lowest.isPresent() && value.compareTo(lowest.get()) < 0) {
            value = lowest.get();
        }
        if (highest.isPresent() && value.compareTo(highest.get()) > 0) {
            value = highest.get();
        }
        if (constraints.multipleOf().isPresent()) {
            var step = constraints.multipleOf().get();
            value = value.divide(step, 0, RoundingMode.CEILING).multiply(step);
        }
        return Optional.of(
                integer
                        ? BigIntegerNode.valueOf(
                                value.setScale(0, RoundingMode.CEILING).toBigInteger())
                        : DecimalNode.valueOf(value));
    }

    private static Optional<JsonNode> text(String text) {
        return Optional.of(TextNode.valueOf(text));
    }
}

package dev.dovetail.conformance.run;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.dovetail.conformance.configuration.Target;
import dev.dovetail.conformance.plan.BodyPlan;
import dev.dovetail.conformance.plan.RequestPlan;
import dev.dovetail.conformance.plan.Step;
import dev.dovetail.conformance.plan.Value;
import dev.dovetail.conformance.result.Exchange;
import dev.dovetail.contract.model.ParameterLocation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns a planned request into one for the wire, with what the run knows by now. */
final class Rendering {
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Target target;
    private final Admission admission;
    private final String stamp;

    Rendering(Target target, Admission admission, String stamp) {
        this.target = target;
        this.admission = admission;
        this.stamp = stamp;
    }

    /**
     * A request, or the reason why there can be none.
     *
     * @param value the body before it was written in its media type
     */
    record Rendered(Optional<WireRequest> request, Optional<JsonNode> value, Optional<String> missing) {}

    /** The same for a second time, so that no name is given twice. */
    Rendering again() {
        return new Rendering(target, admission, stamp + "r");
    }

    Rendered render(RequestPlan plan, World world) {
        var path = plan.path().text();
        for (var entry : plan.pathValues().entrySet()) {
            var value = value(entry.getValue(), world);
            if (value.isEmpty()) {
                return missing(absent(entry.getValue(), world));
            }
            path = path.replace("{" + entry.getKey() + "}", Encoding.percent(Encoding.text(value.get())));
        }
        var admitted = admission.place(plan);
        if (admitted.placement().isEmpty()) {
            return missing(admitted.missing().orElseThrow());
        }
        var placement = admitted.placement().get().and(placed(plan.arguments()));
        var query = placement.query();
        var headers = new ArrayList<Exchange.Header>();
        headers.add(new Exchange.Header("Accept", accept(plan)));
        headers.addAll(placement.headers());
        if (!placement.cookies().isEmpty()) {
            headers.add(new Exchange.Header("Cookie", String.join("; ", placement.cookies())));
        }
        var url = target.url(path) + (query.isEmpty() ? "" : "?" + String.join("&", query));
        var sent = plan.body().map(body -> value(body, world));
        var payload = plan.body().map(body -> Encoding.body(body.mediaType(), sent.orElseThrow(), body.files()));
        return new Rendered(
                Optional.of(new WireRequest(plan.methodText(), url, headers, payload, placement.identified())),
                sent,
                Optional.empty());
    }

    /** Whether there are other secrets now for a request whose valid ones were not accepted. */
    boolean renewed(RequestPlan plan) {
        return admission.renew(plan);
    }

    /** What the document has to offer, before all else: as its clients ask for it, and not for whatever there is. */
    private static String accept(RequestPlan plan) {
        var documented = plan.operation().stream()
                .flatMap(operation -> operation.responses().stream())
                .flatMap(response -> response.contents().stream())
                .map(content -> content.mediaType().split(";", 2)[0].strip())
                .filter(type -> !type.equals("*/*"))
                .distinct()
                .collect(Collectors.joining(", "));
        return documented.isEmpty() ? "*/*" : documented + ", */*;q=0.1";
    }

    /** The same request for another page of the same server; empty if the address leads elsewhere. */
    Optional<WireRequest> follow(WireRequest first, String next) {
        var base = target.baseUrl();
        try {
            var address = java.net.URI.create(first.url()).resolve(next);
            var sameServer = base.getHost().equals(address.getHost())
                    && base.getPort() == address.getPort()
                    && base.getScheme().equals(address.getScheme());
            return sameServer
                    ? Optional.of(new WireRequest(
                            first.method(), address.toString(), first.headers(), first.payload(), first.identified()))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The name that a request gives to what it makes, if it is the request that chooses it. */
    Optional<JsonNode> chosen(RequestPlan request, Step.Keep keep) {
        return request.pathValues().get(keep.parameter()) instanceof Value.MadeUp madeUp
                ? Optional.of(stamp(madeUp.value()))
                : Optional.empty();
    }

    /** A text of the plan with the stamp of this run in it. */
    String stamped(String text) {
        return text.replace(BodyPlan.RUN, stamp);
    }

    private static Rendered missing(String reason) {
        return new Rendered(Optional.empty(), Optional.empty(), Optional.of(reason));
    }

    private static String absent(Value value, World world) {
        if (value instanceof Value.Found found) {
            return found.lister() + " lists nothing that could be read";
        }
        var reason = value instanceof Value.Kept kept ? world.reason(kept.slot()) : Optional.<String>empty();
        return "there is no " + value.text() + ": " + reason.orElse("its creation failed");
    }

    private Optional<JsonNode> value(Value value, World world) {
        if (value instanceof Value.Kept kept) {
            return world.identifier(kept.slot());
        }
        if (value instanceof Value.Found found) {
            return world.identifier(found.slot());
        }
        if (value instanceof Value.MadeUp madeUp) {
            return Optional.of(madeUp.like()
                    .flatMap(kept -> world.identifier(kept.slot()))
                    .flatMap(Rendering::likewise)
                    .orElseGet(() -> stamp(madeUp.value())));
        }
        return Optional.of(((Value.Given) value).value());
    }

    /** What names nothing, written as the server writes what names something; empty where nothing special shows. */
    private static Optional<JsonNode> likewise(JsonNode identifier) {
        var text = identifier.asText();
        if (UUID_TEXT.matcher(text).matches()) {
            return Optional.of(TextNode.valueOf("00000001-d0ed-4a11-8d0e-7a1100000000"));
        }
        if (identifier.isTextual() && text.matches("[0-9a-f]{24}")) {
            return Optional.of(TextNode.valueOf("d0ed4a118d0e7a1100000000"));
        }
        return text.matches("[0-9]+") ? Optional.of(IntNode.valueOf(2_147_480_011)) : Optional.empty();
    }

    private JsonNode value(BodyPlan body, World world) {
        var value = body.value().deepCopy();
        for (var reference : body.references().entrySet()) {
            var replacement = value(reference.getValue(), world);
            var pointer = JsonPointer.compile(reference.getKey());
            var parent = value.at(pointer.head());
            if (replacement.isPresent() && parent instanceof ObjectNode object) {
                object.set(pointer.last().getMatchingProperty(), replacement.get());
            } else if (replacement.isPresent() && parent instanceof ArrayNode array) {
                array.set(pointer.last().getMatchingIndex(), replacement.get());
            }
        }
        return stamp(value);
    }

    private JsonNode stamp(JsonNode value) {
        if (value.isTextual()) {
            return TextNode.valueOf(stamped(value.asText()));
        }
        if (value instanceof BinaryNode octets) {
            var text = new String(octets.binaryValue(), StandardCharsets.UTF_8);
            return text.contains(BodyPlan.RUN)
                    ? BinaryNode.valueOf(stamped(text).getBytes(StandardCharsets.UTF_8))
                    : octets;
        }
        if (value instanceof ObjectNode object) {
            List.copyOf(object.properties()).forEach(member -> object.set(member.getKey(), stamp(member.getValue())));
        } else if (value instanceof ArrayNode array) {
            for (var i = 0; i < array.size(); i++) {
                array.set(i, stamp(array.get(i)));
            }
        }
        return value;
    }

    private static Placement placed(List<RequestPlan.Argument> arguments) {
        var query = new ArrayList<String>();
        var headers = new ArrayList<Exchange.Header>();
        var cookies = new ArrayList<String>();
        for (var argument : arguments) {
            var name = argument.parameter().name();
            if (argument.parameter().in() == ParameterLocation.QUERY) {
                query.addAll(Encoding.query(argument));
            } else if (argument.parameter().in() == ParameterLocation.COOKIE) {
                cookies.add(name + "=" + Encoding.percent(Encoding.text(argument.value())));
            } else {
                headers.add(new Exchange.Header(name, Encoding.text(argument.value())));
            }
        }
        return new Placement(headers, query, cookies, false);
    }
}

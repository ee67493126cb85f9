package dev.dovetail.generator.roundtrip;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.dovetail.contract.model.Parameter;
import dev.dovetail.contract.model.ParameterLocation;
import dev.dovetail.contract.model.ParameterStyle;
import dev.dovetail.contract.model.SecurityScheme;
import dev.dovetail.contract.model.Status;
import dev.dovetail.contract.model.TypeRef;
import dev.dovetail.generator.emit.operation.Argument;
import dev.dovetail.generator.emit.operation.Failure;
import dev.dovetail.generator.emit.operation.OperationPlan;
import dev.dovetail.generator.emit.operation.Payload;
import dev.dovetail.generator.emit.operation.Success;
import dev.dovetail.generator.naming.OperationGroup;
import dev.dovetail.generator.view.Direction;
import dev.dovetail.runtime.client.ApiException;
import dev.dovetail.runtime.client.ApiResponse;
import dev.dovetail.runtime.model.BinaryContent;
import dev.dovetail.runtime.server.Problem;
import dev.dovetail.runtime.server.ProblemException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Calls every operation of a document through the emitted client at the emitted router, with values that the schemas
 * allow, and holds what either side reads against what the other one sent.
 */
final class RoundTrip {

    private static final SchemaValues.Fill[] FILLS = SchemaValues.Fill.values();

    private final Emitted emitted;
    private final Exchanges exchanges;
    private final JavaValues java = new JavaValues();
    private final List<String> findings = new ArrayList<>();
    private int calls;
    private int unmade;
    private int operations;

    private RoundTrip(Emitted emitted, Exchanges exchanges) {
        this.emitted = emitted;
        this.exchanges = exchanges;
    }

    /** Calls every operation {@code rounds} times, and once for each declared failure. */
    static Report of(Path document, int rounds) {
        var emitted = Emitted.from(document);
        try (var exchanges = new Exchanges(emitted)) {
            var trip = new RoundTrip(emitted, exchanges);
            trip.all(emitted.context().names().groups(), rounds);
            for (var events : emitted.context().names().events()) {
                trip.add(ofEvents(emitted, events, rounds));
            }
            return new Report(trip.operations, trip.calls, trip.unmade, trip.findings);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static RoundTrip ofEvents(Emitted emitted, OperationGroup events, int rounds)
            throws ReflectiveOperationException {
        try (var exchanges = new Exchanges(emitted, events)) {
            var trip = new RoundTrip(emitted, exchanges);
            trip.all(List.of(events), rounds);
            return trip;
        }
    }

    private void add(RoundTrip other) {
        operations += other.operations;
        calls += other.calls;
        unmade += other.unmade;
        findings.addAll(other.findings);
    }

    private void all(List<OperationGroup> groups, int rounds) throws ReflectiveOperationException {
        for (var group : groups) {
            for (var plan : emitted.plans().of(group).stream()
                    .flatMap(each -> each.byBody().stream())
                    .toList()) {
                if (plan.fixedStatus().isEmpty()) {
                    operations++;
                    operation(group, plan, rounds);
                }
            }
        }
    }

    private void operation(OperationGroup group, OperationPlan plan, int rounds) throws ReflectiveOperationException {
        var api = exchanges.api(group);
        var method = method(api.getClass(), plan.names().withResponse());
        var handler = method(emitted.load(group.handler()), plan.names().method());
        for (var round = 0; round < rounds; round++) {
            var random = new Random(plan.operation().label().hashCode() * 31L + round);
            var fill = FILLS[round % FILLS.length];
            var success = plan.successes().get(round % plan.successes().size());
            attempt(plan, "round " + round, () -> {
                var arguments = arguments(plan, method, random, fill);
                var answer = answer(plan, success, handler.getGenericReturnType(), random, fill);
                var headers = AnswerHeaders.of(
                        emitted, java, success, (header, texts) -> header(texts.of(header), random, fill));
                succeed(plan, new Target(api, method), arguments, new Given(answer, headers));
            });
        }
        for (var failure : plan.failures()) {
            var random = new Random(failure.response().status().hashCode());
            attempt(plan, "failure " + failure.response().status().text(), () -> {
                if (failure.payload().flatMap(Payload::schema).isPresent() && status(failure) >= 400) {
                    fail(plan, failure, new Target(api, method), random);
                }
            });
        }
    }

    private void succeed(OperationPlan plan, Target target, List<Object> arguments, Given given)
            throws ReflectiveOperationException {
        var sent = arguments.stream()
                .skip(sent(plan) ? 1 : 0)
                .map(java::comparable)
                .toList();
        var seen = new ArrayList<JsonNode>();
        exchanges.handleBy(values -> {
            values.forEach(value -> seen.add(java.comparable(value)));
            var body = java.opened(given.answer());
            return plan.hasHeaders() ? given.headers().beside(body) : body;
        });
        calls++;
        var response = (ApiResponse<?>) target.call(arguments);
        if (plan.negotiated()) {
            seen.remove(seen.size() - 1);
        }
        if (seen.size() != sent.size()) {
            findings.add(plan.operation().label() + ": the handler was not called as the client was");
            return;
        }
        for (var i = 0; i < sent.size(); i++) {
            compare(plan, "what the client sent as argument " + i, sent.get(i), seen.get(i));
        }
        compare(plan, "what the server answered", java.comparable(given.answer()), java.comparable(response.body()));
        var difference = given.headers().difference(response);
        if (!difference.isEmpty()) {
            findings.add(plan.operation().label() + ": a header differs from what was read: " + difference);
        }
    }

    private Optional<JsonNode> header(Parameter header, Random random, SchemaValues.Fill fill) {
        if (!header.required() && fill == SchemaValues.Fill.NOTHING) {
            return Optional.empty();
        }
        var flat = header.mediaType().isEmpty();
        for (var tries = 0; tries < 8; tries++) {
            var value = value(header.type(), random, Direction.REQUEST, SchemaValues.Fill.SOME, flat);
            if (!flat || written(header, value)) {
                return Optional.of(value);
            }
        }
        throw new Unmade();
    }

    private void compare(OperationPlan plan, String what, JsonNode sent, JsonNode read) {
        var difference = Difference.of(sent, read);
        if (!difference.isEmpty()) {
            findings.add(plan.operation().label() + ": " + what + " differs from what was read: " + difference);
        }
    }

    private void fail(OperationPlan plan, Failure failure, Target target, Random random)
            throws ReflectiveOperationException {
        var arguments = arguments(plan, target.method(), random, SchemaValues.Fill.NOTHING);
        var schema = failure.payload().flatMap(Payload::schema).orElseThrow();
        var body = value(schema, random, response(plan), SchemaValues.Fill.SOME, false);
        if (body.isNull()) {
            return;
        }
        exchanges.handleBy(values -> {
            throw new ProblemException(new Problem.Declared(status(failure), body));
        });
        calls++;
        try {
            target.call(arguments);
            findings.add(plan.operation().label() + ": a failure " + status(failure) + " was taken for a success");
        } catch (ApiException e) {
            var read = e.errorBody().map(java::comparable).orElse(MissingNode.getInstance());
            compare(plan, "failure " + status(failure) + ", read as " + e.status() + ",", JavaValues.plain(body), read);
        }
    }

    private static int status(Failure failure) {
        var status = failure.response().status();
        if (status instanceof Status.Exact exact) {
            return exact.code();
        }
        return status instanceof Status.Range range ? range.hundreds() * 100 + 18 : 599;
    }

    private List<Object> arguments(OperationPlan plan, Method method, Random random, SchemaValues.Fill fill)
            throws ReflectiveOperationException {
        var types = method.getGenericParameterTypes();
        var values = new ArrayList<Object>();
        if (sent(plan)) {
            values.add(exchanges.url(plan.operation().path().text()));
        }
        for (var argument : plan.required()) {
            values.add(parameter(argument, types[values.size()], random));
        }
        if (plan.parameters().isPresent()) {
            values.add(record(plan, random, fill));
        }
        if (plan.body().isPresent()) {
            var absent = !plan.bodyRequired() && fill == SchemaValues.Fill.NOTHING;
            values.add(absent ? null : body(plan.body().get(), types[values.size()], random, request(plan), fill));
        }
        return values;
    }

    private static boolean sent(OperationPlan plan) {
        return plan.operation().event().isPresent();
    }

    /** The API's owner sends what others read. */
    private static Direction request(OperationPlan plan) {
        return sent(plan) ? Direction.RESPONSE : Direction.REQUEST;
    }

    private static Direction response(OperationPlan plan) {
        return sent(plan) ? Direction.REQUEST : Direction.RESPONSE;
    }

    private Object record(OperationPlan plan, Random random, SchemaValues.Fill fill)
            throws ReflectiveOperationException {
        var type = emitted.load(plan.parameters().orElseThrow());
        var components = type.getRecordComponents();
        var values = new Object[components.length];
        for (var i = 0; i < components.length; i++) {
            var argument = plan.optional().get(i);
            var there =
                    fill == SchemaValues.Fill.EVERYTHING || (fill == SchemaValues.Fill.SOME && random.nextBoolean());
            // what is left out comes back as its default: that is for a test of its own
            var needed = argument.parameter().defaultValue().isPresent();
            values[i] = there || needed ? optional(argument, components[i].getGenericType(), random) : null;
        }
        var constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }

    private Object optional(Argument argument, Type type, Random random) {
        try {
            return parameter(argument, type, random);
        } catch (Unmade e) {
            return null;
        }
    }

    private Object parameter(Argument argument, Type type, Random random) {
        var parameter = argument.parameter();
        if (isKey(parameter)) {
            return java.read(JsonNodeFactory.instance.textNode(Exchanges.SECRET), type);
        }
        var flat = parameter.mediaType().isEmpty();
        for (var tries = 0; tries < 8; tries++) {
            var fill = SchemaValues.Fill.SOME;
            var value = value(parameter.type(), random, Direction.REQUEST, fill, flat);
            if (!flat || written(parameter, value)) {
                return java.read(value, type);
            }
        }
        throw new Unmade();
    }

    /** A key that is both a parameter and a security scheme is sent once, with the client's credentials. */
    private boolean isKey(Parameter parameter) {
        return emitted.context().api().securitySchemes().values().stream()
                .anyMatch(scheme -> scheme instanceof SecurityScheme.ApiKey key
                        && key.in() == parameter.in()
                        && key.parameterName().equalsIgnoreCase(parameter.name()));
    }

    /** What has no text in a style: nothing at all, and lists and objects inside of others. */
    private static boolean written(Parameter parameter, JsonNode value) {
        if (value.isNull() || (value.isContainerNode() && value.isEmpty())) {
            return false;
        }
        if (parameter.in() == ParameterLocation.PATH
                && value.isValueNode()
                && List.of("", ".", "..").contains(value.asText("x"))) {
            return false;
        }
        var deep = parameter.style() == ParameterStyle.DEEP_OBJECT;
        for (var inner : value) {
            if (inner.isNull()
                    || inner.isArray() && (!deep || inner.size() < 2)
                    || (inner.isContainerNode() && !deep)) {
                return false;
            }
        }
        return true;
    }

    private Object answer(OperationPlan plan, Success success, Type returned, Random random, SchemaValues.Fill fill)
            throws ReflectiveOperationException {
        if (plan.result().isEmpty()) {
            var type = plan.hasHeaders() ? ((ParameterizedType) returned).getActualTypeArguments()[0] : returned;
            return success.payload().isEmpty()
                    ? null
                    : body(success.payload().get(), type, random, response(plan), fill);
        }
        var outcome = emitted.load(plan.result().get().nestedClass(success.outcomeName()));
        var constructor = outcome.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        if (success.payload().isEmpty()) {
            return constructor.newInstance();
        }
        var type = constructor.getGenericParameterTypes()[0];
        return constructor.newInstance(body(success.payload().get(), type, random, response(plan), fill));
    }

    private Object body(Payload payload, Type type, Random random, Direction direction, SchemaValues.Fill fill) {
        if (payload.type().toString().contains("ItemStream")) {
            return java.items(items(payload, random, direction), type);
        }
        if (payload.schema().isPresent()) {
            var node = value(payload.schema().get(), random, direction, fill, false);
            var value = java.read(node, type);
            var lost = Difference.of(JavaValues.plain(node), java.comparable(value));
            if (!lost.isEmpty()) {
                throw new AssertionError("the model does not hold what the schema allows: " + lost);
            }
            return value;
        }
        var octets = new ScalarValues(random).octets();
        return type == String.class ? "text \u20ac " + octets.length : BinaryContent.of(octets);
    }

    private List<JsonNode> items(Payload payload, Random random, Direction direction) {
        var items = new ArrayList<JsonNode>();
        for (var i = 0; i < 3; i++) {
            var item = payload.schema()
                    .map(schema -> value(schema, random, direction, SchemaValues.Fill.SOME, false))
                    .orElse(JsonNodeFactory.instance.textNode("line " + i + "\nand more"));
            items.add(item);
        }
        return items;
    }

    private JsonNode value(TypeRef type, Random random, Direction direction, SchemaValues.Fill fill, boolean flat) {
        var context = emitted.context();
        return new SchemaValues(context.api(), context.types(), random, direction, fill, flat)
                .of(type)
                .orElseThrow(Unmade::new);
    }

    private void attempt(OperationPlan plan, String what, Attempt attempt) {
        try {
            attempt.run();
        } catch (Unmade e) {
            unmade++;
        } catch (RuntimeException | AssertionError | ReflectiveOperationException e) {
            var cause = e.getCause() == null ? "" : " <- " + e.getCause();
            findings.add(plan.operation().label() + ": " + what + ": " + shortened(e + cause));
        }
    }

    /** The full form: the one with the most parameters. */
    private static Method method(Class<?> type, String name) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name))
                .max((one, other) -> one.getParameterCount() - other.getParameterCount())
                .orElseThrow(() -> new AssertionError(type + " has no " + name));
    }

    private static String shortened(Object text) {
        var all = String.valueOf(text);
        return all.length() < 1200 ? all : all.substring(0, 1200) + "\u2026";
    }

    /** What came of it. */
    record Report(int operations, int calls, int unmade, List<String> findings) {}

    /** No value of the schema could be made. */
    private static final class Unmade extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private record Given(Object answer, AnswerHeaders headers) {}

    private interface Attempt {
        void run() throws ReflectiveOperationException;
    }

    private record Target(Object api, Method method) {
        Object call(List<Object> arguments) throws ReflectiveOperationException {
            return Exchanges.unwrapped(() -> method.invoke(api, arguments.toArray()));
        }
    }
}

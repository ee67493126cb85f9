package dev.dovetail.contract.lowering;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.contract.model.Event;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.PathTemplate;
import dev.dovetail.contract.source.JsonPointers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lowers what the API's owner sends: {@code webhooks} and the callbacks of operations (Callback Object). */
final class EventLowering {

    private static final Pattern UNFIT = Pattern.compile("[^\\p{L}\\p{N}._~-]");

    private final LoweringContext context;
    private final OperationLowering operations;

    EventLowering(LoweringContext context, OperationLowering operations) {
        this.context = context;
        this.operations = operations;
    }

    /** The document's webhooks, in its order. */
    List<Operation> webhooks() {
        var lowered = new ArrayList<Operation>();
        for (var webhook : context.source().tree().path("webhooks").properties()) {
            if (!webhook.getKey().startsWith("x-")) {
                var event = new Event(webhook.getKey(), Optional.empty());
                item(
                        event,
                        "/" + segment(webhook.getKey()),
                        JsonPointers.child("/webhooks", webhook.getKey()),
                        lowered);
            }
        }
        return lowered;
    }

    /** The callbacks of these operations, in the order of the document. */
    List<Operation> callbacks(List<Operation> asking) {
        var lowered = new ArrayList<Operation>();
        for (var operation : asking) {
            var callbacks = JsonPointers.child(operation.origin().pointer(), "callbacks");
            context.at(callbacks)
                    .ifPresent(node -> node.properties().forEach(callback -> {
                        if (!callback.getKey().startsWith("x-")) {
                            callback(
                                    operation,
                                    callback.getKey(),
                                    JsonPointers.child(callbacks, callback.getKey()),
                                    lowered);
                        }
                    }));
        }
        return lowered;
    }

    private void callback(Operation asking, String name, String pointer, List<Operation> lowered) {
        var found = context.follow(pointer);
        var expressions = found.map(callback -> expressions(callback.node())).orElse(List.of());
        for (var expression : expressions) {
            var subscription = new Event.Subscription(asking.origin().pointer(), expression);
            var path = path(asking) + "/" + segment(name) + (expressions.size() > 1 ? "/" + segment(expression) : "");
            var item = JsonPointers.child(found.orElseThrow().pointer(), expression);
            item(new Event(name, Optional.of(subscription)), path, item, lowered);
        }
    }

    private static List<String> expressions(JsonNode callback) {
        return callback.properties().stream()
                .filter(item -> item.getValue().isObject() && !item.getKey().startsWith("x-"))
                .map(item -> item.getKey())
                .toList();
    }

    private void item(Event event, String path, String pointer, List<Operation> lowered) {
        context.follow(pointer)
                .ifPresent(item -> PathsLowering.methods(item.node()).forEach((field, method) -> {
                    var at = JsonPointers.child(item.pointer(), field);
                    operations
                            .lowerEvent(method, new PathTemplate(path), at, event)
                            .ifPresent(lowered::add);
                }));
    }

    /** What tells the asking operation from others, without parameters. */
    private static String path(Operation asking) {
        var words = asking.operationId()
                .orElseGet(() -> asking.method().name().toLowerCase(Locale.ROOT)
                        + asking.path().text().replaceAll("[{}]", ""));
        return Arrays.stream(words.split("/"))
                .filter(word -> !word.isEmpty())
                .map(EventLowering::segment)
                .collect(Collectors.joining("/", "/", ""));
    }

    /** What would not be one plain segment is replaced; a hash keeps two such names apart. */
    private static String segment(String text) {
        var plain = UNFIT.matcher(text).replaceAll("-");
        return plain.equals(text) && !text.isEmpty() ? text : plain + "-" + Integer.toHexString(text.hashCode());
    }
}

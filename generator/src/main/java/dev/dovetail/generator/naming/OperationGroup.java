package dev.dovetail.generator.naming;

import com.palantir.javapoet.ClassName;
import dev.dovetail.contract.model.Docs;
import dev.dovetail.contract.model.Operation;
import java.util.List;

/**
 * The operations of one tag, or what the API's owner sends.
 *
 * @param kind which of these it is
 * @param tag as the document writes it; {@code Default} for the operations that have none
 * @param docs what the document says about the tag
 * @param accessor the method that leads to the group: {@code subscriptions}
 * @param api the client's class: {@code SubscriptionsApi}
 * @param handler the server's interface: {@code SubscriptionsHandler}
 * @param operations in document order
 */
public record OperationGroup(
        Kind kind,
        String tag,
        Docs docs,
        String accessor,
        ClassName api,
        ClassName handler,
        List<Operation> operations) {

    /** Who sends the requests, and how they are agreed on. */
    public enum Kind {
        /** The API's callers. */
        OPERATIONS,
        /** The API's owner, to whom it is told elsewhere. */
        WEBHOOKS,
        /** The API's owner, to whom an operation asked for. */
        CALLBACKS
    }

    public OperationGroup {
        operations = List.copyOf(operations);
    }
}

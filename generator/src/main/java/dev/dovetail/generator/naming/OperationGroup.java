package dev.dovetail.generator.naming;

import com.palantir.javapoet.ClassName;
import dev.dovetail.contract.model.Docs;
import dev.dovetail.contract.model.Operation;
import java.util.List;

/**
 * The operations of one tag.
 *
 * @param tag as the document writes it; {@code Default} for the operations that have none
 * @param docs what the document says about the tag
 * @param accessor the method that leads to the group: {@code subscriptions}
 * @param api the client's class: {@code SubscriptionsApi}
 * @param handler the server's interface: {@code SubscriptionsHandler}
 * @param operations in document order
 */
public record OperationGroup(
        String tag, Docs docs, String accessor, ClassName api, ClassName handler, List<Operation> operations) {
    public OperationGroup {
        operations = List.copyOf(operations);
    }
}

package dev.dovetail.contract.lint;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.contract.diagnostics.Diagnostics;
import dev.dovetail.contract.source.SchemaWalk;
import dev.dovetail.contract.source.SourceDocument;
import java.util.List;

/** Everything that is looked at, in one list each for the frame and for schemas. */
public final class LintRules {

    private static final List<Lint> OF_FRAME = List.of(
            new AmbiguousPaths(),
            new HiddenCharacters(),
            new LinkTargets(),
            new OperationIds(),
            new Scopes(),
            new ServerVariables(),
            new Tags(),
            new UnusedComponents());

    private static final List<SchemaLint> OF_SCHEMAS = List.of(
            new Bounds(), new Keywords(), new Mappings(), new Patterns(), new Repetitions(), new SchemaValues());

    private LintRules() {}

    /** Reports everything there is to say about a document as written. */
    public static void check(SourceDocument source, Diagnostics diagnostics) {
        var context = new LintContext(source, diagnostics);
        OF_FRAME.forEach(lint -> lint.check(context));
        var samples = new Samples(context);
        new SchemaWalk(source.tree(), (schema, pointer) -> {
                    if (schema instanceof ObjectNode object) {
                        OF_SCHEMAS.forEach(lint -> lint.check(object, pointer, context));
                        samples.check(pointer);
                    }
                })
                .walk();
    }
}

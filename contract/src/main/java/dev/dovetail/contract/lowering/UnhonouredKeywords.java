package dev.dovetail.contract.lowering;

import java.util.Map;
import java.util.Set;

/** Names the keywords of a schema that nothing comes of, so that nothing is silently left out. */
final class UnhonouredKeywords {

    private static final Map<String, String> CONSEQUENCES = Map.ofEntries(
            Map.entry("not", "what it excludes is accepted"),
            Map.entry("if", "the condition is not checked"),
            Map.entry("dependentRequired", "the members that others ask for are not demanded"),
            Map.entry("dependentSchemas", "what members ask of others is not checked"),
            Map.entry("dependencies", "what members ask of others is not checked"),
            Map.entry("patternProperties", "members are not told apart by patterns of their names"),
            Map.entry("propertyNames", "names of members are not checked"),
            Map.entry("prefixItems", "items are not told apart by their place"),
            Map.entry("contains", "items are not searched"),
            Map.entry("unevaluatedItems", "further items are accepted"),
            Map.entry("contentSchema", "the text stays a text"),
            Map.entry("$dynamicRef", "any JSON value is accepted"),
            Map.entry("$recursiveRef", "any JSON value is accepted"));

    /** They allow and forbid nothing, and still change what is generated. */
    private static final Set<String> EFFECTIVE_ANNOTATIONS = Set.of("nullable", "readOnly", "writeOnly", "default");

    private final LoweringContext context;

    UnhonouredKeywords(LoweringContext context) {
        this.context = context;
    }

    /** Reports those of a schema. */
    void in(EffectiveSchema schema) {
        for (var part : schema.parts()) {
            for (var member : part.node().properties()) {
                var consequence = CONSEQUENCES.get(member.getKey());
                if (consequence != null) {
                    context.omission(
                            part.childPointer(member.getKey()),
                            "the keyword '" + member.getKey() + "' is not honoured: " + consequence);
                }
            }
            nullableOutOfPlace(part);
        }
    }

    /** Reports what says something about the members that no variant names: variants are read one by one. */
    void besideVariants(EffectiveSchema schema) {
        schema.all(Keywords.UNEVALUATED_PROPERTIES)
                .forEach(each -> context.omission(
                        each.pointer(),
                        "'unevaluatedProperties' beside a choice is not honoured: each variant takes the members that"
                                + " it takes alone",
                        "say it in each variant"));
    }

    /** Reports what stands beside a reference and does nothing there. */
    void besideReference(SchemaNode schema) {
        nullableOutOfPlace(schema);
        if (context.dialect() != Dialect.OPENAPI_3_0) {
            return;
        }
        for (var member : schema.node().properties()) {
            var keyword = member.getKey();
            var effective = Keywords.asserting(keyword) || EFFECTIVE_ANNOTATIONS.contains(keyword);
            if (!keyword.equals(Keywords.REF) && effective) {
                context.omission(
                        schema.childPointer(keyword),
                        "'" + keyword + "' beside $ref is ignored, as OpenAPI 3.0 says",
                        "wrap the reference: allOf with the reference as its only element");
            }
        }
    }

    private void nullableOutOfPlace(SchemaNode schema) {
        if (context.dialect() == Dialect.OPENAPI_3_1
                && schema.node().path("nullable").asBoolean(false)) {
            context.omission(
                    schema.childPointer("nullable"),
                    "'nullable' is no keyword of OpenAPI 3.1: null is not accepted here",
                    "add null to the type: type: [string, 'null']");
        }
    }
}

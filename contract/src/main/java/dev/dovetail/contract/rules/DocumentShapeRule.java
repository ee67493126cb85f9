package dev.dovetail.contract.rules;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.contract.diagnostics.DiagnosticCode;
import dev.dovetail.contract.diagnostics.Diagnostics;
import dev.dovetail.contract.diagnostics.Spelling;
import dev.dovetail.contract.source.JsonPointers;
import dev.dovetail.contract.source.Resolution;
import dev.dovetail.contract.source.SourceDocument;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Every value of the frame is of the right JSON type, and what nothing can be made without is there. */
final class DocumentShapeRule implements SourceRule {

    @Override
    public void check(SourceDocument source, Diagnostics diagnostics) {
        new Check(source, diagnostics, new HashSet<>()).check(OpenApiForms.document(), source.tree(), "");
    }

    private record Check(SourceDocument source, Diagnostics diagnostics, Set<String> followed) {

        void check(Form form, JsonNode node, String pointer) {
            if (form instanceof Form.Text) {
                expect(node.isValueNode() && !node.isNull(), "a text", node, pointer);
            } else if (form instanceof Form.OneOf choice) {
                oneOf(choice, node, pointer);
            } else if (form instanceof Form.Flag) {
                expect(node.isBoolean(), "true or false", node, pointer);
            } else if (form instanceof Form.ListOf list) {
                list(list, node, pointer);
            } else if (form instanceof Form.MapOf map) {
                map(map, node, pointer);
            } else if (form instanceof Form.ObjectOf object) {
                object(object, node, pointer);
            }
        }

        private void oneOf(Form.OneOf form, JsonNode node, String pointer) {
            if (expect(node.isValueNode() && !node.isNull(), "a text", node, pointer)
                    && !form.values().contains(node.asText())
                    && !(VersionRule.newer(source) && form.added().contains(node.asText()))) {
                diagnostics.report(
                        DiagnosticCode.WRONG_VALUE,
                        source.location(pointer),
                        "'" + shortened(node.asText()) + "' is none of " + String.join(", ", form.values()),
                        Spelling.nearest(node.asText(), form.values())
                                .map(near -> "did you mean '" + near + "'?")
                                .orElse("write one of them"));
            }
        }

        private void list(Form.ListOf form, JsonNode node, String pointer) {
            if (expect(node.isArray(), "a list", node, pointer)) {
                for (var i = 0; i < node.size(); i++) {
                    check(form.item(), node.get(i), JsonPointers.child(pointer, i));
                }
            }
        }

        private void map(Form.MapOf form, JsonNode node, String pointer) {
            if (expect(node.isObject(), "an object", node, pointer)) {
                for (var member : node.properties()) {
                    if (!member.getKey().startsWith("x-")) {
                        check(form.value(), member.getValue(), JsonPointers.child(pointer, member.getKey()));
                    }
                }
            }
        }

        private void object(Form.ObjectOf form, JsonNode node, String pointer) {
            if (!expect(node.isObject(), "the " + form.name(), node, pointer)) {
                return;
            }
            if (form.referable() && node.path("$ref").isTextual()) {
                follow(form, pointer);
                return;
            }
            for (var field : form.required()) {
                if (!node.has(field)) {
                    diagnostics.report(
                            DiagnosticCode.MISSING_FIELD,
                            source.location(pointer),
                            "'" + field + "' is missing from the " + form.name());
                }
            }
            form.fields().forEach((name, field) -> {
                if (node.has(name)) {
                    check(field, node.get(name), JsonPointers.child(pointer, name));
                }
            });
        }

        /** Components are checked where they stand; what stands elsewhere is what the reference makes of it. */
        private void follow(Form.ObjectOf form, String pointer) {
            if (source.follow(pointer) instanceof Resolution.Found found
                    && !found.pointer().startsWith("/components/")
                    && followed.add(form.name() + found.pointer())) {
                check(form, found.node(), found.pointer());
            }
        }

        private boolean expect(boolean fits, String expected, JsonNode node, String pointer) {
            if (!fits) {
                diagnostics.report(
                        DiagnosticCode.WRONG_TYPE,
                        source.location(pointer),
                        "expected " + expected + ", found " + kind(node));
            }
            return fits;
        }

        private static String kind(JsonNode node) {
            return switch (node.getNodeType()) {
                case ARRAY -> "a list";
                case OBJECT -> "an object";
                case NULL -> "nothing";
                case BOOLEAN -> node.asText();
                case NUMBER -> "the number " + node.asText();
                case STRING -> "the text '" + shortened(node.asText()) + "'";
                default -> node.getNodeType().name().toLowerCase(Locale.ROOT);
            };
        }

        private static String shortened(String text) {
            return text.length() <= 40 ? text : text.substring(0, 40) + "…";
        }
    }
}

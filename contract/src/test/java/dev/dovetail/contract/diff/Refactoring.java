package dev.dovetail.contract.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** What authors do to a document without changing what it says. Each is done at places that chance chooses. */
enum Refactoring {
    RENAME_COMPONENT {
        @Override
        void apply(ObjectNode document, Random chance) {
            var schemas = schemas(document);
            any(names(schemas), chance, name -> !mappedByName(document)).forEach(name -> {
                var other = name + "Renamed" + chance.nextInt(100);
                schemas.set(other, schemas.remove(name));
                everywhere(document, (key, node) -> {
                    if (node.path("$ref").asText().equals("#/components/schemas/" + name)) {
                        ((ObjectNode) node).put("$ref", "#/components/schemas/" + other);
                    }
                });
            });
        }
    },
    INLINE_COMPONENT {
        @Override
        void apply(ObjectNode document, Random chance) {
            var schemas = schemas(document);
            var uses = new ArrayList<ObjectNode>();
            everywhere(document, (key, node) -> {
                if (node.size() == 1 && node.path("$ref").asText().startsWith("#/components/schemas/")) {
                    uses.add((ObjectNode) node);
                }
            });
            any(uses, chance, use -> true).forEach(use -> {
                var target = schemas.path(use.path("$ref").asText().substring("#/components/schemas/".length()));
                // What refers to itself cannot be written out, and a discriminator needs the names.
                if (target.isObject()
                        && !target.toString().contains("$ref")
                        && !document.toString().contains("discriminator")) {
                    use.removeAll();
                    use.setAll((ObjectNode) target.deepCopy());
                }
            });
        }
    },
    EXTRACT_PROPERTY {
        @Override
        void apply(ObjectNode document, Random chance) {
            any(properties(document), chance, property -> !property.isEmpty() && !property.has("$ref"))
                    .forEach(property -> {
                        var name = "Extracted" + chance.nextInt(1_000_000);
                        var copy = property.deepCopy();
                        property.removeAll();
                        property.put("$ref", "#/components/schemas/" + name);
                        schemas(document).set(name, copy);
                    });
        }
    },
    SPLIT_INTO_ALL_OF {
        @Override
        void apply(ObjectNode document, Random chance) {
            any(
                            objects(document),
                            chance,
                            schema -> schema.path("type").asText().equals("object")
                                    && schema.path("properties").size() > 0
                                    && !schema.has("additionalProperties")
                                    && !schema.has("allOf")
                                    && !schema.has("unevaluatedProperties"))
                    .forEach(schema -> {
                        var part = schema.objectNode().put("type", "object");
                        part.set("properties", schema.remove("properties"));
                        if (schema.has("required")) {
                            part.set("required", schema.remove("required"));
                        }
                        schema.putArray("allOf").add(part);
                    });
        }
    },
    REORDER {
        @Override
        void apply(ObjectNode document, Random chance) {
            everywhere(document, (key, node) -> {
                // Names that authors gave and keywords alike; parameters and servers have an order.
                var members = new ArrayList<>(names((ObjectNode) node));
                java.util.Collections.shuffle(members, chance);
                members.forEach(name -> ((ObjectNode) node).set(name, ((ObjectNode) node).remove(name)));
                if (node.path("required") instanceof ArrayNode required) {
                    shuffle(required, chance);
                }
                if (node.path("enum") instanceof ArrayNode values) {
                    shuffle(values, chance);
                }
            });
        }
    },
    MOVE_PARAMETERS_TO_THE_PATH {
        @Override
        void apply(ObjectNode document, Random chance) {
            for (var item : document.path("paths")) {
                var operations = new ArrayList<ObjectNode>();
                item.properties().forEach(member -> {
                    if (PathsComparison.methods(new Part(null, "", item)).containsKey(member.getKey())) {
                        operations.add((ObjectNode) member.getValue());
                    }
                });
                if (operations.size() == 1
                        && !item.has("parameters")
                        && operations.get(0).has("parameters")) {
                    ((ObjectNode) item).set("parameters", operations.get(0).remove("parameters"));
                }
            }
        }
    },
    SHARE_PARAMETERS {
        @Override
        void apply(ObjectNode document, Random chance) {
            var shared = document.withObjectProperty("components").withObjectProperty("parameters");
            everywhere(document.path("paths"), (key, node) -> {
                if (node.path("parameters") instanceof ArrayNode list) {
                    for (var i = 0; i < list.size(); i++) {
                        if (!list.get(i).has("$ref") && chance.nextBoolean()) {
                            var name = "Shared" + chance.nextInt(1_000_000);
                            shared.set(name, list.get(i));
                            list.set(i, list.objectNode().put("$ref", "#/components/parameters/" + name));
                        }
                    }
                }
            });
        }
    },
    SHARE_RESPONSES {
        @Override
        void apply(ObjectNode document, Random chance) {
            var shared = document.withObjectProperty("components").withObjectProperty("responses");
            for (var item : document.path("paths")) {
                for (var operation : item) {
                    if (operation.path("responses") instanceof ObjectNode responses) {
                        any(
                                        names(responses),
                                        chance,
                                        status -> !responses.get(status).has("$ref"))
                                .forEach(status -> {
                                    var name = "Shared" + chance.nextInt(1_000_000);
                                    shared.set(name, responses.get(status));
                                    responses.putObject(status).put("$ref", "#/components/responses/" + name);
                                });
                    }
                }
            }
        }
    };

    abstract void apply(ObjectNode document, Random chance);

    private static ObjectNode schemas(ObjectNode document) {
        return document.withObjectProperty("components").withObjectProperty("schemas");
    }

    private static List<String> names(ObjectNode node) {
        var names = new ArrayList<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static boolean mappedByName(ObjectNode document) {
        return document.toString().contains("discriminator");
    }

    private static List<ObjectNode> objects(ObjectNode document) {
        var found = new ArrayList<ObjectNode>();
        schemas(document).forEach(schema -> {
            if (schema instanceof ObjectNode object) {
                found.add(object);
            }
        });
        return found;
    }

    private static List<ObjectNode> properties(ObjectNode document) {
        var found = new ArrayList<ObjectNode>();
        objects(document)
                .forEach(schema -> schema.path("properties").forEach(property -> {
                    if (property instanceof ObjectNode object) {
                        found.add(object);
                    }
                }));
        return found;
    }

    private static <T> List<T> any(List<T> all, Random chance, Predicate<T> fits) {
        return all.stream().filter(fits).filter(each -> chance.nextBoolean()).toList();
    }

    private static void shuffle(ArrayNode list, Random chance) {
        var items = new ArrayList<JsonNode>();
        list.forEach(items::add);
        java.util.Collections.shuffle(items, chance);
        list.removeAll().addAll(items);
    }

    /** Every object below a value, with what it is called there; a snapshot, so that the tree may change meanwhile. */
    private static void everywhere(JsonNode node, BiConsumer<String, JsonNode> action) {
        var found = new LinkedHashMap<JsonPath, JsonNode>();
        collect("", node, found);
        found.forEach((path, object) -> action.accept(path.key(), object));
    }

    private record JsonPath(String key, int number) {}

    private static void collect(String key, JsonNode node, LinkedHashMap<JsonPath, JsonNode> found) {
        if (node.isObject()) {
            found.put(new JsonPath(key, found.size()), node);
            node.properties().forEach(member -> collect(member.getKey(), member.getValue(), found));
        } else if (node.isArray()) {
            node.forEach(item -> collect(key, item, found));
        }
    }
}

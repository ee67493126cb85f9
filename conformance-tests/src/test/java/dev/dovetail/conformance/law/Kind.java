package dev.dovetail.conformance.law;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;

/**
 * One kind of things of a server that was drawn by lot.
 *
 * @param path where they are listed and made
 * @param way what a POST there does
 * @param created the status of its answer
 * @param marked whether things have a name
 * @param texts whether they are addressed by texts
 * @param methods what can be done to one of them
 * @param given whether the configuration names one that is there
 * @param open whether it opens that one to its action
 */
record Kind(
        String path,
        Way way,
        int created,
        boolean marked,
        boolean texts,
        List<String> methods,
        boolean given,
        boolean open) {
    /** What a POST does. */
    enum Way {
        /** It makes something new each time. */
        MAKES,
        /** It answers with what was there before, whatever it is sent. */
        GETS,
        /** It makes something new where there is nothing of that name and size, else it answers with that. */
        GETS_OR_MAKES
    }

    static Kind random(Random random, int number) {
        var way = Way.values()[random.nextInt(3)];
        var methods = List.of("list", "get", "put", "patch", "delete").stream()
                .filter(method -> random.nextInt(5) > 0)
                .toList();
        return new Kind(
                (random.nextBoolean() ? "/places/{place}" : "") + "/kind" + number,
                way,
                random.nextInt(3) == 0 ? 200 : 201,
                random.nextInt(4) > 0,
                random.nextBoolean(),
                methods,
                random.nextBoolean(),
                random.nextInt(3) == 0);
    }

    boolean placed() {
        return path.startsWith("/places");
    }

    String parameter() {
        return path.substring(path.lastIndexOf('/') + 1) + "_id";
    }

    String item() {
        return path + "/{" + parameter() + "}";
    }

    String identifier(int number) {
        return texts ? path.substring(path.lastIndexOf('/') + 1) + "-" + number + "-abcdef" : Integer.toString(number);
    }

    /** Its operations and schemas, in a document. */
    void describe(ObjectNode document) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        var schema = document.with("/components/schemas").putObject(name).put("type", "object");
        schema.putArray("required").add("id").add("size");
        var members = schema.putObject("properties");
        members.putObject("id").put("type", texts ? "string" : "integer").put("readOnly", true);
        members.putObject("size").put("type", "integer").put("minimum", 0);
        if (marked) {
            members.putObject("name").put("type", "string");
        }
        var collection = document.with("/paths").putObject(path);
        place(collection);
        if (methods.contains("list")) {
            var list = operation(collection, "get", "list_" + name, "200");
            list.put("type", "array").putObject("items").put("$ref", "#/components/schemas/" + name);
        }
        sent(collection, "post", "make_" + name, Integer.toString(created), name);
        var item = document.with("/paths").putObject(item());
        place(item)
                .addObject()
                .put("name", parameter())
                .put("in", "path")
                .put("required", true)
                .putObject("schema")
                .put("type", texts ? "string" : "integer");
        if (methods.contains("get")) {
            operation(item, "get", "read_" + name, "200").put("$ref", "#/components/schemas/" + name);
        }
        for (var method : List.of("put", "patch")) {
            if (methods.contains(method)) {
                sent(item, method, method + "_" + name, "200", name);
            }
        }
        if (methods.contains("delete")) {
            item.putObject("delete")
                    .put("operationId", "remove_" + name)
                    .putObject("responses")
                    .putObject("204")
                    .put("description", "gone");
        }
        var action = document.with("/paths").putObject(item() + "/reset");
        place(action)
                .addObject()
                .put("name", parameter())
                .put("in", "path")
                .put("required", true)
                .putObject("schema")
                .put("type", texts ? "string" : "integer");
        action.putObject("post")
                .put("operationId", "reset_" + name)
                .putObject("responses")
                .putObject("200")
                .put("description", "done");
    }

    private com.fasterxml.jackson.databind.node.ArrayNode place(ObjectNode path) {
        var parameters = path.putArray("parameters");
        if (placed()) {
            parameters
                    .addObject()
                    .put("name", "place")
                    .put("in", "path")
                    .put("required", true)
                    .putObject("schema")
                    .put("type", "string");
        }
        return parameters;
    }

    private static ObjectNode operation(ObjectNode path, String method, String id, String status) {
        var operation = path.putObject(method).put("operationId", id);
        var responses = operation.putObject("responses");
        responses.putObject("404").put("description", "none");
        responses.putObject("400").put("description", "bad");
        return responses
                .putObject(status)
                .put("description", "ok")
                .putObject("content")
                .putObject("application/json")
                .putObject("schema");
    }

    private static void sent(ObjectNode path, String method, String id, String status, String name) {
        operation(path, method, id, status).put("$ref", "#/components/schemas/" + name);
        ((ObjectNode) path.get(method))
                .putObject("requestBody")
                .put("required", true)
                .putObject("content")
                .putObject("application/json")
                .putObject("schema")
                .put("$ref", "#/components/schemas/" + name);
    }
}

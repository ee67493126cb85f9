package dev.dovetail.contract.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SwaggerReferencesTest {

    @Test
    void aResponseOrPropertyCalledDefaultIsNoData() throws Exception {
        assertThat(rewritten(
                        "{'responses': {'default': {'schema': {'properties': {'ok': {'$ref': '#/definitions/No'}}}}}}"))
                .isEqualTo(
                        json(
                                "{'responses': {'default': {'schema': {'properties': {'ok': {'$ref': '#/components/schemas/No'}}}}}}"));
        assertThat(rewritten("{'properties': {'enum': {'items': {'$ref': '#/definitions/No'}}}}"))
                .isEqualTo(json("{'properties': {'enum': {'items': {'$ref': '#/components/schemas/No'}}}}"));
    }

    @Test
    void dataStaysAsItIs() throws Exception {
        var text = "{'properties': {'properties': {'default': {'a': {'$ref': '#/definitions/No'}}}}}";
        assertThat(rewritten(text)).isEqualTo(json(text));
    }

    private static String rewritten(String text) throws Exception {
        var tree = new ObjectMapper().readTree(json(text));
        new SwaggerReferences(Set.of()).rewrite(tree);
        return tree.toString();
    }

    private static String json(String text) {
        return text.replace('\'', '"').replace(": ", ":").replace(", ", ",");
    }
}

package dev.dovetail.contract.source.jsonpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPathTest {

    private static final String DOCUMENT = """
            {
              "info": {"title": "T", "x-a": 1, "version": null},
              "paths": {
                "/a/{id}": {"get": {"tags": ["one", "two"], "deprecated": true}, "delete": {"tags": []}},
                "/b": {"get": {"tags": ["two"], "size": 3}}
              },
              "list": [{"name": "a", "in": "query"}, {"name": "b", "in": "path"}, {"name": "c", "in": "query"}, 7]
            }
            """;

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
                    $;                                            (root)
                    $.info.title;                                 /info/title
                    $['info']["title"];                           /info/title
                    $.info['x-a','title'];                        /info/x-a /info/title
                    $.info.nothing;                               (none)
                    $.paths.*.get;                                /paths/~1a~1{id}/get /paths/~1b/get
                    $.paths['/a/{id}'].get.tags[0];               /paths/~1a~1{id}/get/tags/0
                    $.list[-1];                                   /list/3
                    $.list[9];                                    (none)
                    $.list[1:3];                                  /list/1 /list/2
                    $.list[::2];                                  /list/0 /list/2
                    $.list[::-1];                                 /list/3 /list/2 /list/1 /list/0
                    $.list[*].name;                               /list/0/name /list/1/name /list/2/name
                    $..tags;                                      /paths/~1a~1{id}/get/tags /paths/~1a~1{id}/delete/tags /paths/~1b/get/tags
                    $..[0].name;                                  /list/0/name
                    $.list[?@.in=='query'];                       /list/0 /list/2
                    $.list[?(@.in == "query" && @.name != 'a')];  /list/2
                    $.list[?!(@.in == 'query') && @.name];        /list/1
                    $.list[?@.name == 'a' || @.in == 'path'];     /list/0 /list/1
                    $.list[?@ == 7.0];                            /list/3
                    $.list[?@.name >= 'b'];                       /list/1 /list/2
                    $.list[?@ > 6];                               /list/3
                    $.paths[*][?@.deprecated == true];            /paths/~1a~1{id}/get
                    $.paths[*][?@.tags[0] == $.nothing];          /paths/~1a~1{id}/delete
                    $.paths[*][?@.size <= 3 && @.size >= 3];      /paths/~1b/get
                    $.info[?@ == null];                           /info/version
                    $.list[?@['name'] == 'a'].in;                 /list/0/in
                    $.info['\\u0074itle'];                         /info/title
                    """)
    void selects(String query, String pointers) throws JsonProcessingException {
        JsonNode document = new ObjectMapper().readTree(DOCUMENT);

        var selected = JsonPath.parse(query).select(document).stream()
                .map(node -> node.pointer().isEmpty() ? "(root)" : node.pointer())
                .toList();

        assertThat(selected.isEmpty() ? "(none)" : String.join(" ", selected)).isEqualTo(pointers);
        assertThat(JsonPath.parse(query).select(document))
                .allSatisfy(node -> assertThat(document.at(node.pointer())).isEqualTo(node.node()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "info",
                "$.",
                "$info",
                "$.x-a",
                "$.paths./a",
                "$['a",
                "$[",
                "$[]",
                "$[a]",
                "$['\\q']",
                "$['\\u12']",
                "$.list[?]",
                "$.list[?@.a ==]",
                "$.list[?'a']",
                "$.list[?length(@) == 1]",
                "$.list[?(@.a]",
                "$.list[99999999999]",
                "$.a b"
            })
    void refusesWhatIsNoQuery(String query) {
        assertThatThrownBy(() -> JsonPath.parse(query))
                .isInstanceOf(JsonPathSyntaxException.class)
                .hasMessageContaining("at character");
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 20_000})
    void refusesAFilterThatNestsTooDeeply(int depth) {
        assertThatThrownBy(() -> JsonPath.parse("$[?" + "(".repeat(depth) + "@.a" + ")".repeat(depth) + "]"))
                .isInstanceOf(JsonPathSyntaxException.class);
    }
}

package dev.dovetail.contract.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.contract.ContractReader;
import dev.dovetail.contract.ReadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaginationIndexTest {

    private static final String DOCUMENT = """
            openapi: 3.1.0
            info: {title: Things, version: '1'}
            paths:
              /things/:
                get:
                  parameters:
                    - {name: %s, in: query, schema: {type: %s}}
                  responses:
                    '200':
                      description: A page
                      content: {application/json: {schema: %s}}
            """;

    private static final String PAGE =
            "{type: object, properties: {%s, results: {type: array, items: {type: string}}}}";

    @TempDir
    private Path folder;

    @Test
    void prefersTheLinkThatTheServerMakes() throws IOException {
        assertThat(pagination("offset", "integer", PAGE.formatted("next: {type: ['string', 'null'], format: uri}")))
                .contains(new Pagination.NextLink(Optional.of("results"), "next"));
    }

    @Test
    void findsACursorWithItsParameter() throws IOException {
        assertThat(pagination("page_token", "string", PAGE.formatted("nextPageToken: {type: string}")))
                .contains(new Pagination.Cursor(Optional.of("results"), "page_token", "nextPageToken"));
    }

    @Test
    void countsItemsWhereAnOffsetIsTaken() throws IOException {
        assertThat(pagination("offset", "integer", PAGE.formatted("count: {type: integer}")))
                .contains(new Pagination.Offset(Optional.of("results"), "offset"));
    }

    @Test
    void countsPagesOfABareList() throws IOException {
        assertThat(pagination("page", "integer", "{type: array, items: {type: string}}"))
                .contains(new Pagination.PageNumber(Optional.empty(), "page"));
    }

    @Test
    void believesATextCalledNextOnlyWhereNothingElseIsKnown() throws IOException {
        var page = PAGE.formatted("next: {type: string}");
        assertThat(pagination("q", "string", page)).contains(new Pagination.NextLink(Optional.of("results"), "next"));
        assertThat(pagination("page", "integer", page))
                .contains(new Pagination.PageNumber(Optional.of("results"), "page"));
    }

    @Test
    void seesNoPagesWhereThereAreNone() throws IOException {
        assertThat(pagination("q", "string", PAGE.formatted("count: {type: integer}")))
                .isEmpty();
        assertThat(pagination("page", "string", PAGE.formatted("count: {type: integer}")))
                .isEmpty();
        assertThat(pagination("offset", "integer", "{type: string}")).isEmpty();
    }

    private Optional<Pagination> pagination(String parameter, String type, String schema) throws IOException {
        var file = Files.writeString(folder.resolve("openapi.yaml"), DOCUMENT.formatted(parameter, type, schema));
        var reading = new ContractReader(ReadOptions.DEFAULTS).read(file);
        var api = reading.contract().orElseThrow().api();
        return new PaginationIndex(api).pagination(api.operations().get(0));
    }
}

package dev.dovetail.conformance.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.conformance.Documents;
import dev.dovetail.conformance.configuration.Settings;
import dev.dovetail.conformance.configuration.SettingsException;
import dev.dovetail.conformance.configuration.SettingsMismatchException;
import dev.dovetail.conformance.configuration.Target;
import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.TypeRef;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListCorrectionsTest {

    private static final Api API = Documents.of("""
            openapi: 3.1.0
            info: { title: Pages, version: 1.0.0 }
            paths:
              /notes:
                get:
                  operationId: notes_list
                  parameters:
                    - { name: page, in: query, schema: { type: integer } }
                    - { name: after_key, in: query, schema: { type: string } }
                    - { name: how_many, in: query, schema: { type: integer } }
                  responses:
                    '200':
                      description: Some.
                      content:
                        application/json:
                          schema:
                            type: object
                            properties:
                              results: { type: array, items: { type: integer } }
                              inner: { type: object, properties: { rows: { type: array, items: { type: string } } } }
              /odd:
                get:
                  operationId: odd
                  responses:
                    '200':
                      description: Whatever.
                      content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } }
            """).api();

    @TempDir
    private Path folder;

    private Target target(String settings) throws IOException {
        var file = Files.writeString(folder.resolve("dovetail.yaml"), settings);
        return Settings.read(file, name -> Optional.empty()).applyTo(Target.at(URI.create("http://localhost")));
    }

    private Optional<Listing> listing(String operation, String settings) throws IOException {
        var listings = new Listings(API, target(settings).pagination());
        return API.operations().stream()
                .filter(one -> one.label().equals(operation))
                .findFirst()
                .flatMap(listings::of);
    }

    @Test
    void correctsTheStyleAndThePlaces() throws IOException {
        var listing = listing("notes_list", """
                pagination:
                  GET /notes:
                    style: cursor
                    parameter: after_key
                    size: how_many
                    items: /inner/rows
                    next: /inner/key
                    previous: /inner/back
                    total: /inner/all
                """).orElseThrow();
        assertThat(listing.follow()).isInstanceOfSatisfying(Follow.Cursor.class, cursor -> {
            assertThat(cursor.parameter().name()).isEqualTo("after_key");
            assertThat(cursor.pointer()).isEqualTo("/inner/key");
        });
        assertThat(listing.size().orElseThrow().name()).isEqualTo("how_many");
        assertThat(listing.items()).isEqualTo("/inner/rows");
        assertThat(listing.item()).isInstanceOf(TypeRef.Scalar.class);
        assertThat(listing.previous()).contains("/inner/back");
        assertThat(listing.total()).contains("/inner/all");
    }

    @Test
    void keepsWhatItSaysNothingOf() throws IOException {
        var inferred = listing("notes_list", "{}").orElseThrow();
        assertThat(inferred.follow()).isInstanceOf(Follow.PageNumber.class);
        var corrected = listing("notes_list", "pagination: { notes_list: { size: how_many } }")
                .orElseThrow();
        assertThat(corrected.follow()).isEqualTo(inferred.follow());
        assertThat(corrected.items()).isEqualTo(inferred.items());
        assertThat(corrected.size().orElseThrow().name()).isEqualTo("how_many");
    }

    @Test
    void switchesOffWhatWasInferred() throws IOException {
        assertThat(listing("notes_list", "pagination: { notes_list: { style: none } }"))
                .isEmpty();
    }

    @Test
    void makesAListOfWhatDoesNotLookLikeOne() throws IOException {
        assertThat(listing("odd", "{}")).isEmpty();
        var listing = listing("odd", "pagination: { odd: { style: link, items: /rows, next: /more } }")
                .orElseThrow();
        assertThat(listing.follow()).isEqualTo(new Follow.Link("/more"));
        assertThat(listing.item()).isInstanceOf(TypeRef.AnyJson.class);
    }

    @Test
    void saysWhatIsMissingOrWrongWithItsPlaceAndTheNearestName() {
        assertThatThrownBy(() -> listing("notes_list", "pagination:\n  note_list: { style: none }"))
                .isInstanceOf(SettingsMismatchException.class)
                .hasMessageContaining("dovetail.yaml:2:")
                .hasMessageContaining("no operation 'note_list' that reads; did you mean 'notes_list'?");
        assertThatThrownBy(() -> listing("notes_list", "pagination:\n  notes_list:\n    size: howmany"))
                .isInstanceOf(SettingsMismatchException.class)
                .hasMessageContaining("no query parameter 'howmany'; did you mean 'how_many'?");
        assertThatThrownBy(() -> listing("odd", "pagination: { odd: { style: page } }"))
                .isInstanceOf(SettingsMismatchException.class)
                .hasMessageContaining("'parameter' is needed");
        assertThatThrownBy(() -> listing("odd", "pagination: { odd: { style: link } }"))
                .isInstanceOf(SettingsMismatchException.class)
                .hasMessageContaining("'next' is needed");
    }

    @Test
    void refusesWordsAndPlacesThatAreNone() {
        assertThatThrownBy(() -> target("pagination:\n  a:\n    style: pages\n    next: meta/next\n    parametr: x"))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("dovetail.yaml:3:")
                .hasMessageContaining("link or cursor or offset or page or none")
                .hasMessageContaining("did you mean 'parameter'?");
        assertThatThrownBy(() -> target("pagination:\n  a:\n    next: meta/next"))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("dovetail.yaml:3:11: a JSON Pointer begins with a slash: /meta~1next");
        assertThatThrownBy(() -> target("data: { made_up_refused: perhaps }"))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("undecided or ignore or warn or fail");
    }
}

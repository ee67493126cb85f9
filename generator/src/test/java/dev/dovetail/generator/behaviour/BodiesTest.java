package dev.dovetail.generator.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dovetail.behaviour.model.Note;
import dev.dovetail.behaviour.model.NotePatch;
import dev.dovetail.behaviour.model.NoteRequest;
import dev.dovetail.behaviour.model.NotesReplaceResult;
import dev.dovetail.behaviour.model.Upload;
import dev.dovetail.runtime.model.BinaryContent;
import dev.dovetail.runtime.model.Presence;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bodies of every kind, both ways. */
class BodiesTest {

    private static final OffsetDateTime DUE = OffsetDateTime.parse("2026-12-24T18:00:00Z");
    private static final NoteRequest REQUEST =
            NoteRequest.builder().title("Tree").build();
    private static final Note NOTE = Note.builder().id(1).title("Tree").due(DUE).build();

    private final Loopback loopback = new Loopback();
    private final Handlers handlers = loopback.handlers();

    @AfterEach
    void close() {
        loopback.close();
    }

    @Test
    void modelsTravelBothWaysUnderTheDeclaredStatus() {
        handlers.answer(NOTE);

        var response = loopback.client().notes().createWithResponse(REQUEST);

        assertThat(handlers.arguments()).containsExactly(REQUEST);
        assertThat(response.status()).isEqualTo(201);
        assertThat(response.body()).isEqualTo(NOTE);
    }

    @Test
    void handlersTellAbsentFromNullFromAValue() {
        handlers.answer(NOTE);
        var notes = loopback.client().notes();

        notes.update(1, NotePatch.builder().title("x").build());
        assertThat(patch().due()).isEqualTo(Presence.absent());

        notes.update(1, NotePatch.builder().due(null).build());
        assertThat(patch().due()).isEqualTo(Presence.ofNull());
        assertThat(patch().title()).isNull();

        notes.update(1, NotePatch.builder().due(DUE).build());
        assertThat(patch().due()).isEqualTo(Presence.of(DUE));
    }

    @Test
    void aBodyThatMayBeLeftOutIsNullForTheHandler() {
        handlers.answer(NOTE);

        loopback.client().notes().update(1);

        assertThat(handlers.arguments()).containsExactly(1L, null);
    }

    @Test
    void theSameBodyIsReadFromAForm() {
        handlers.answer(NOTE);

        var response =
                loopback.send("PATCH", "/notes/1", "title=A+b", "Content-Type", "application/x-www-form-urlencoded");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(patch()).isEqualTo(NotePatch.builder().title("A b").build());
    }

    @Test
    void everyDeclaredOutcomeArrivesAsItself() {
        var notes = loopback.client().notes();
        for (var result : List.of(
                new NotesReplaceResult.Ok(NOTE),
                new NotesReplaceResult.Created(List.of("a", "b")),
                new NotesReplaceResult.NoContent())) {
            handlers.answer(result);
            assertThat(notes.replace(1, REQUEST)).isEqualTo(result);
        }
        assertThat(notes.replaceWithResponse(1, REQUEST).status()).isEqualTo(204);
    }

    @Test
    void textTravelsAsText() {
        handlers.answerBy(seen -> "<" + seen.get(0) + ">");

        assertThat(loopback.client().bodies().text("é\n\"😀")).isEqualTo("<é\n\"😀>");
    }

    @Test
    void octetsTravelAsTheyAre() throws Exception {
        var octets = new byte[] {0, -1, 13, 10, 127};
        handlers.answerBy(
                seen -> BinaryContent.of(((BinaryContent) seen.get(0)).bytes()).withMediaType("image/png"));

        var content = loopback.client().bodies().octets(BinaryContent.of(octets));

        assertThat(content.mediaType()).contains("image/png");
        assertThat(content.bytes()).isEqualTo(octets);
    }

    @Test
    void freeJsonTravelsUnchangedUnderARangeOfStatuses() throws Exception {
        var json = new ObjectMapper().readTree("{\"a\": [1, 2.50, null, {\"b\": true}]}");
        handlers.answerBy(seen -> seen.get(0));

        assertThat(loopback.client().bodies().json(json).toString()).isEqualTo(json.toString());
    }

    @Test
    void formsTravelAndTheDefaultAnswerIsASuccess() {
        handlers.answer(Map.of("a", "1"));
        var body = NotePatch.builder().title("a b&c=d+é").due(DUE).build();

        assertThat(loopback.client().bodies().form(body)).isEqualTo(Map.of("a", "1"));
        assertThat(handlers.arguments()).containsExactly(body);
    }

    @Test
    void filesAreUploadedWithTheirNamesBesideOtherParts() {
        var octets = "line\r\n--boundary\r\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        handlers.answerBy(seen -> {
            var upload = (Upload) seen.get(0);
            return List.of(
                    String.valueOf(upload.title()),
                    upload.file().fileName().orElse(""),
                    upload.file().mediaType().orElse(""),
                    String.valueOf(java.util.Arrays.equals(upload.file().bytes(), octets)),
                    String.valueOf(upload.tags()));
        });
        var file = BinaryContent.of(octets).withFileName("é 1.txt").withMediaType("text/plain");

        var seen = loopback.client()
                .bodies()
                .upload(Upload.builder()
                        .title("T")
                        .file(file)
                        .tags(List.of("a", "b"))
                        .build());

        assertThat(seen).containsExactly("T", "é 1.txt", "text/plain", "true", "[a, b]");
    }

    private NotePatch patch() {
        return (NotePatch) handlers.arguments().get(1);
    }
}

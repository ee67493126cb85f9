package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.example.notes.client.NotesClient;
import com.example.notes.model.Mood;
import com.example.notes.model.Note;
import com.example.notes.model.NoteRequest;
import com.example.notes.model.NotesListParameters;
import com.example.notes.server.NotesHandler;
import com.example.notes.server.NotesRouter;
import dev.dovetail.runtime.client.ApiException;
import dev.dovetail.runtime.server.jdk.JdkServer;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NotesTest {

    static final class Notes implements NotesHandler<String> {
        private final List<Note> notes = new ArrayList<>();

        @Override
        public List<Note> list(String caller, NotesListParameters parameters) {
            return List.copyOf(notes);
        }

        @Override
        public Note create(String caller, NoteRequest body) {
            var note = Note.builder().id(notes.size()).text(body.text()).mood(body.mood()).build();
            notes.add(note);
            return note;
        }

        @Override
        public Note retrieve(String caller, long id) {
            return notes.get((int) id);
        }
    }

    @Test
    void emittedClientAndServerUnderstandEachOther() throws Exception {
        var router = NotesRouter.<String>builder((request, alternatives) -> "someone").notes(new Notes()).build();
        try (var server = JdkServer.start(router, new InetSocketAddress("127.0.0.1", 0))) {
            var client = NotesClient.builder()
                    .baseUri("http://127.0.0.1:" + server.port())
                    .key(() -> "secret")
                    .build();
            var created = client.notes().create(NoteRequest.builder().text("hello").mood(Mood.CALM).build());
            assertEquals("hello", created.text());
            assertEquals(created, client.notes().retrieve(created.id()));
            assertEquals(List.of(created), client.notes().list());
            var tooLong = NoteRequest.builder().text("a text of more than twenty characters").build();
            var refused = assertThrows(ApiException.class, () -> client.notes().create(tooLong));
            assertEquals(400, refused.status());
        }
    }
}

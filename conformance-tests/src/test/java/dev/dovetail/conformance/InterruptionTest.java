package dev.dovetail.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dovetail.conformance.run.JournalFile;
import dev.dovetail.conformance.stub.ChildRun;
import dev.dovetail.conformance.stub.NotesServer;
import dev.dovetail.conformance.stub.RogueServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever ends a run, what it created is removed: by itself, or afterwards by its journal. */
class InterruptionTest {
    private static final Set<String> ALL = Set.of("note:read", "note:write", "label:read", "label:write");

    @TempDir
    private Path folder;

    private Path document;

    @BeforeEach
    void writeDocument() throws IOException {
        document = folder.resolve("notes.yaml");
        try (var in = NotesServer.class.getResourceAsStream("notes.yaml")) {
            Files.copy(in, document);
        }
    }

    @Test
    void removesByItsJournalWhatAKilledRunLeftBehind() throws Exception {
        try (var notes = NotesServer.start();
                var slow = slow(notes);
                var child = start(notes, slow)) {
            waitForNotes(notes);
            child.kill();
            child.end();
            assertThat(notes.notes()).isPositive();
            assertThat(journals()).hasSize(1);
            var journal = journals().get(0);
            assertThat(Files.readString(journal)).doesNotContain("eyJ").contains("\"removal\"");

            var leftovers = conformance(notes, slow).cleanUp(JournalFile.read(journal));

            assertThat(leftovers).isEmpty();
            assertThat(notes.notes()).isZero();
            assertThat(journals()).isEmpty();
        }
    }

    @Test
    void cleansUpWhenItIsInterrupted() throws Exception {
        try (var notes = NotesServer.start();
                var slow = slow(notes);
                var child = start(notes, slow)) {
            waitForNotes(notes);
            assumeTrue(child.heedsInterrupts());
            child.interrupt();

            assertThat(child.end()).isEqualTo(130);
            assertThat(notes.notes()).isZero();
            assertThat(journals()).isEmpty();
        }
    }

    @Test
    void leavesNoJournalBehindWhenNothingIsLeft() throws IOException {
        try (var notes = NotesServer.start()) {
            var result = Conformance.of(document)
                    .against(notes.baseUrl())
                    .tokens(notes.tokens())
                    .with(target -> target.withJournal(folder.resolve("journal")))
                    .run();

            assertThat(result.leftovers()).isEmpty();
            assertThat(journals()).isEmpty();
        }
    }

    @Test
    void keepsTheJournalOfWhatTheServerDoesNotLetBeRemovedAndFinishesLater() throws IOException {
        var stubborn = new AtomicInteger(1);
        try (var notes = NotesServer.start();
                var server = RogueServer.before(
                        notes,
                        (client, request) -> request.matches("(?s)DELETE /notes/\\d+/ .*")
                                && request.contains("Bearer ey")
                                && stubborn.get() > 0
                                && RogueServer.say(client, "409 Conflict", ""))) {
            var conformance = Conformance.of(document)
                    .against(server.baseUrl())
                    .tokens(notes.tokens())
                    .with(target -> target.withJournal(folder.resolve("journal")));
            var result = conformance.run();

            assertThat(result.leftovers()).isNotEmpty();
            assertThat(result.leftovers().get(0).reason()).isEqualTo("its removal was answered 409");
            assertThat(result.leftovers().get(0).command().orElseThrow())
                    .startsWith("curl -i -X DELETE " + server.baseUrl() + "/notes/")
                    .contains("\"$TOKEN\"");
            assertThat(notes.notes()).isPositive();

            stubborn.set(0);
            assertThat(conformance.cleanUp(JournalFile.read(journals().get(0)))).isEmpty();
            assertThat(notes.notes()).isZero();
            assertThat(journals()).isEmpty();
        }
    }

    @Test
    void findsByItsNameWhatWasCreatedWithoutAnAnswer() throws IOException {
        var lost = new AtomicInteger();
        try (var notes = NotesServer.start();
                var server = RogueServer.before(notes, (client, request) -> {
                    if (!request.startsWith("POST /notes/ ") || !request.contains("Bearer ey")) {
                        return false;
                    }
                    // The first one is let through, and its answer gets lost.
                    return lost.getAndIncrement() == 0 && RogueServer.swallow(notes, request);
                })) {
            var result = Conformance.of(document)
                    .against(server.baseUrl())
                    .tokens(notes.tokens())
                    .run();

            // Of this operation: on a busy machine the connection of another creation may be lost as well.
            assertThat(result.leftovers())
                    .noneMatch(leftover -> leftover.operation().equals("notes_create"));
            assertThat(notes.notes()).isZero();
        }
    }

    @Test
    void touchesNoOtherServerThanTheOneOfTheJournal() throws IOException {
        var journal = Files.writeString(
                folder.resolve("clean-up-1.jsonl"),
                "{\"format\":\"dovetail-journal\",\"version\":1,\"base_url\":\"http://localhost:1\"}\n");
        try (var notes = NotesServer.start()) {
            var conformance = Conformance.of(document).against(notes.baseUrl());
            assertThatThrownBy(() -> conformance.cleanUp(JournalFile.read(journal)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("the journal is of a run against http://localhost:1, not ");
        }
    }

    @Test
    void takesNoOtherFileForAJournal() throws IOException {
        var other = Files.writeString(folder.resolve("other.jsonl"), "{\"id\": 1}\n");
        assertThatThrownBy(() -> JournalFile.read(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("is not the journal of a run");
    }

    private ChildRun start(NotesServer notes, RogueServer slow) throws IOException {
        return ChildRun.start(document, slow.baseUrl(), token(notes), folder.resolve("journal"));
    }

    private Conformance conformance(NotesServer notes, RogueServer server) {
        return Conformance.of(document).against(server.baseUrl()).token(token(notes));
    }

    private static String token(NotesServer notes) {
        return notes.tokens().token(ALL, ALL).orElseThrow().secret();
    }

    private static RogueServer slow(NotesServer notes) throws IOException {
        return RogueServer.before(notes, (client, request) -> {
            RogueServer.pause();
            return false;
        });
    }

    private static void waitForNotes(NotesServer notes) throws InterruptedException {
        for (var i = 0; i < 1200 && notes.notes() < 2; i++) {
            Thread.sleep(50);
        }
        assertThat(notes.notes()).isGreaterThan(1);
    }

    private List<Path> journals() {
        try (var files = Files.list(Files.createDirectories(folder.resolve("journal")))) {
            return files.filter(file -> file.toString().endsWith(".jsonl")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

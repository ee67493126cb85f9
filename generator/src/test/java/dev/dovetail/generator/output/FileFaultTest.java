package dev.dovetail.generator.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileFaultTest {

    @TempDir
    Path folder;

    @Test
    void saysThatAFileIsWhereTheFolderShouldBe() throws IOException {
        var file = Files.writeString(folder.resolve("out"), "mine");

        var fault = catchThrowableOfType(IOException.class, () -> new OutputTree(file).write(new TreeMap<>()));

        assertThat(FileFault.text(fault)).isEqualTo(file + ": there is a file, and it should be a folder");
        assertThat(file).content().isEqualTo("mine");
    }

    @Test
    void saysWhatTheSystemLeavesUnsaid() {
        assertThat(FileFault.text(new AccessDeniedException("out"))).isEqualTo("out: permission denied");
        assertThat(FileFault.text(new NoSuchFileException("out"))).startsWith("out: it is not there");
        assertThat(FileFault.text(new FileSystemException("out", null, "Read-only file system")))
                .isEqualTo("out: Read-only file system");
        assertThat(FileFault.text(new IOException("dovetail.lock:2: not a place")))
                .isEqualTo("dovetail.lock:2: not a place");
    }
}

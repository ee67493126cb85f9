package dev.dovetail.generator.emit;

import com.palantir.javapoet.JavaFile;
import java.util.List;

/**
 * Turns one construct of the model into Java files. Pure: everything else it knows came with its constructor, and the
 * same construct gives the same files.
 *
 * @param <T> the construct: a declared type, a group of operations, the whole API
 */
public interface Emitter<T> {

    /** The files for the construct; none where it needs none. */
    List<JavaFile> emit(T construct);
}

package dev.dovetail.reference.store;

import java.nio.file.Path;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * Keeps tables of rows: in memory, or in a file that survives a restart. Every change is committed before the call
 * that made it returns, so that a killed process has lost nothing that it had answered for.
 */
public final class Store implements AutoCloseable {

    private static final String FILE = "environments.mv.db";

    private final MVStore engine;
    private final boolean durable;

    private Store(MVStore engine, boolean durable) {
        this.engine = engine;
        this.durable = durable;
    }

    /** A store that is gone when it is closed. */
    public static Store inMemory() {
        return new Store(new MVStore.Builder().autoCommitDisabled().open(), false);
    }

    /**
     * A store in a file of this folder, which must exist.
     *
     * @throws org.h2.mvstore.MVStoreException if the file cannot be opened, for one because another process has it
     */
    public static Store in(Path folder) {
        var file = folder.resolve(FILE).toString();
        return new Store(new MVStore.Builder().fileName(file).autoCommitDisabled().open(), true);
    }

    /** The table of this name, made when it is first asked for. */
    public <T> Table<T> table(String name, RowFormat<T> format) {
        MVMap<String, String> rows = engine.openMap(name);
        MVMap<String, Long> counters = engine.openMap("counters");
        return new Table<>(name, rows, counters, format, this::commit);
    }

    private void commit() {
        engine.commit();
        if (durable) {
            engine.sync();
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}

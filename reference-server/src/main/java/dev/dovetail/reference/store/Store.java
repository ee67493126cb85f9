package dev.dovetail.reference.store;

import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * Keeps tables of rows: in memory, or in a file that survives a restart. Every change is committed before the call
 * that made it returns, so that a killed process has lost nothing that it had answered for.
 */
public final class Store implements AutoCloseable {

    private static final String FILE = "environments.mv.db";

    private final MVStore engine;
    private final boolean durable;
    private boolean together;

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
     * @throws IllegalStateException if the file cannot be opened, for one because another process has it
     */
    public static Store in(Path folder) {
        var file = folder.resolve(FILE).toString();
        try {
            return new Store(
                    new MVStore.Builder().fileName(file).autoCommitDisabled().open(), true);
        } catch (MVStoreException e) {
            throw new IllegalStateException(reason(e), e);
        }
    }

    private static String reason(MVStoreException failure) {
        return failure.getErrorCode() == DataUtils.ERROR_FILE_LOCKED
                ? "another process uses it"
                : "its file " + FILE + " cannot be read";
    }

    /** The table of this name, made when it is first asked for. */
    public <T> Table<T> table(String name, RowFormat<T> format) {
        MVMap<String, String> rows = engine.openMap(name);
        MVMap<String, Long> counters = engine.openMap("counters");
        return new Table<>(name, rows, counters, format, this::commit);
    }

    /**
     * Makes many changes one: if the process ends meanwhile none of them is kept. For the time before the first
     * request only, because it gathers the changes of other threads too.
     */
    public void together(Runnable changes) {
        together = true;
        try {
            changes.run();
            together = false;
            commit();
        } catch (RuntimeException e) {
            engine.rollback();
            throw e;
        }
    }

    private void commit() {
        if (together) {
            return;
        }
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

package dev.dovetail.generator.regeneration;

import dev.dovetail.contract.Contract;
import dev.dovetail.contract.ContractReader;
import dev.dovetail.contract.Reading;
import dev.dovetail.contract.diagnostics.Diagnostic;
import dev.dovetail.contract.diagnostics.Severity;
import dev.dovetail.generator.Generation;
import dev.dovetail.generator.Generator;
import dev.dovetail.generator.naming.NameLock;
import dev.dovetail.generator.output.Intact;
import dev.dovetail.generator.output.OutputTree;
import dev.dovetail.generator.output.Provenance;
import dev.dovetail.generator.output.TreeDifference;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps a folder of sources as a document wants it: does nothing where nothing changed, and otherwise writes what did.
 * The command and the Maven goal are two faces of this.
 */
public final class Regeneration {

    private final GenerationRequest request;
    private final OutputTree tree;
    private final Inputs inputs;

    /** The regeneration of one folder. */
    public Regeneration(GenerationRequest request) {
        this.request = request;
        this.tree = new OutputTree(request.output());
        this.inputs = new Inputs(request);
    }

    /**
     * What the folder was made from, where that is what it would be made from now and nobody touched it since: then there
     * is nothing to do. Reads no document, only checksums of all files that had a say.
     *
     * @throws IOException if the folder or one of the files cannot be read
     */
    public Optional<Intact> upToDate() throws IOException {
        var before = tree.intact();
        return before.isPresent() && inputs.unchanged(before.get().provenance()) ? before : Optional.empty();
    }

    /** Reads the document. */
    public Reading read() {
        return new ContractReader(request.reading()).read(request.document());
    }

    /**
     * Generates, and writes nothing.
     *
     * @throws IOException if the lock of names cannot be read
     * @throws IllegalArgumentException if an adjustment cannot be made
     */
    public Generation generate(Contract contract) throws IOException {
        var adjustments = request.adjustments().with(BridgedPlaces.of(contract).names());
        return Generator.generate(contract.name(), contract.api(), request.options(), adjustments, lock(contract));
    }

    /**
     * What writing does to the lock of names; nothing where there is none.
     *
     * @throws IOException if the lock cannot be read
     */
    public LockChange lockChange(Contract contract, Generation generation) throws IOException {
        return request.lock().isEmpty()
                ? LockChange.of(NameLock.NONE, NameLock.NONE)
                : LockChange.of(lock(contract), generation.names());
    }

    /** As the document wants it: at the places where things are now, without the names that are to be former ones. */
    private NameLock lock(Contract contract) throws IOException {
        if (request.lock().isEmpty()) {
            return NameLock.NONE;
        }
        var lock = new LockFile(request.lock().get()).read();
        return BridgedPlaces.of(contract).free(lock.moved(RenamedPlaces.of(contract.tree())));
    }

    /**
     * Writes what changed.
     *
     * @throws dev.dovetail.generator.output.OutputConflictException if a file is in the way that was not generated or was
     *     changed since
     * @throws IOException if something cannot be written
     */
    public OutputTree.Outcome write(Reading reading, Generation generation) throws IOException {
        if (request.lock().isPresent()) {
            // First: what the sources promise has to be kept even if this is the last that the run does.
            new LockFile(request.lock().get()).write(generation.names());
        }
        var omissions = omissions(reading.diagnostics(), generation.notes());
        // What is wrong has to be said by every run, so none may find that there is nothing to do.
        var wrong = reading.diagnostics().stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
        var provenance =
                wrong ? Optional.<Provenance>empty() : Optional.of(inputs.provenance(reading.files(), omissions));
        return tree.write(generation.texts(), provenance);
    }

    /**
     * How the folder differs from what was generated. Changes nothing.
     *
     * @throws IOException if the folder cannot be read
     */
    public TreeDifference difference(Generation generation) throws IOException {
        return tree.difference(generation.texts());
    }

    private static int omissions(List<Diagnostic> reading, List<Diagnostic> generating) {
        return (int) Stream.concat(reading.stream(), generating.stream())
                .filter(diagnostic -> diagnostic.severity() == Severity.OMISSION)
                .count();
    }
}

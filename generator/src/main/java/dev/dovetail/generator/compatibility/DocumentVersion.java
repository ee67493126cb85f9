package dev.dovetail.generator.compatibility;

import dev.dovetail.contract.Contract;
import dev.dovetail.contract.diagnostics.Location;

/**
 * One side of a comparison, wherever it came from: a file, a revision, an artifact.
 *
 * @param label what it is called in reports
 * @param folder the folder that was read in its stead, with a trailing slash; empty for a plain file
 * @param prefix what takes the folder's place in reports, for example {@code v1.2:}
 */
public record DocumentVersion(Contract contract, String label, String folder, String prefix) {

    /** A file that is called what it is. */
    public static DocumentVersion ofFile(Contract contract) {
        return new DocumentVersion(contract, contract.name(), "", "");
    }

    Location shown(Location place) {
        return !folder.isEmpty() && place.document().startsWith(folder)
                ? new Location(
                        prefix + place.document().substring(folder.length()),
                        place.pointer(),
                        place.line(),
                        place.column())
                : place;
    }
}

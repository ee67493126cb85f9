import java.nio.file.Path;
import org.openapitools.openapidiff.core.OpenApiCompare;

/** What openapi-diff says of pairs of documents: one line of name and verdict for each pair. */
class Peer {
    public static void main(String[] arguments) {
        for (var i = 0; i + 2 < arguments.length; i += 3) {
            System.out.println(arguments[i] + "\t" + verdict(arguments[i + 1], arguments[i + 2]));
        }
    }

    private static String verdict(String before, String after) {
        try {
            var changes = OpenApiCompare.fromLocations(Path.of(before).toString(), Path.of(after).toString());
            return changes.isUnchanged() ? "same" : changes.isCompatible() ? "compatible" : "breaking";
        } catch (RuntimeException e) {
            return "fails: " + e.getClass().getSimpleName();
        }
    }
}

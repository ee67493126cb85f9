import io.swagger.v3.parser.OpenAPIV3Parser;

/** The peer of the cold start: a JVM that reads a document with swagger-parser, as its documentation shows, and ends. */
final class ReadOnly {

    private ReadOnly() {}

    public static void main(String[] arguments) {
        var document = new OpenAPIV3Parser().read(arguments[0]);
        if (document == null || document.getPaths().isEmpty()) {
            throw new IllegalStateException("nothing was read from " + arguments[0]);
        }
    }
}

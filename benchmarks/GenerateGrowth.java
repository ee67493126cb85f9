import dev.dovetail.contract.Contract;
import dev.dovetail.contract.ContractReader;
import dev.dovetail.contract.ReadOptions;
import dev.dovetail.contract.diagnostics.Severity;
import dev.dovetail.generator.Adjustments;
import dev.dovetail.generator.Generation;
import dev.dovetail.generator.Generator;
import dev.dovetail.generator.GeneratorOptions;
import dev.dovetail.generator.naming.NameLock;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads and generates from documents of growing size, each in a JVM of its own, and prints what that took. Seconds are
 * those of the processor, the JVM's own threads included: a machine that does other things does not matter much to them.
 */
final class GenerateGrowth {

    private static final List<String> SIZES = List.of("1000", "2000", "4000", "8000");

    private GenerateGrowth() {}

    /** With {@code one} and a document it is the measured JVM, otherwise the one that makes documents and starts others. */
    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("one")) {
            measure(Path.of(arguments[1]));
            return;
        }
        var work = Path.of(arguments[0]);
        var sizes = arguments.length > 1 ? List.of(arguments).subList(1, arguments.length) : SIZES;
        System.out.println(
                """
                | schemas | MB of YAML | s reading | s generating | s generating with a lock | ms per schema | to the first | peak MB | files | lines |
                |---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|""");
        var first = 0.0;
        for (var size : sizes) {
            var schemas = Integer.parseInt(size);
            var document = Files.writeString(work.resolve("of-" + size + ".yaml"), document(schemas));
            var cells = output(document).split("\t");
            var each = 1000 * (number(cells[0]) + number(cells[1]) + number(cells[2])) / schemas;
            first = first == 0 ? each : first;
            System.out.printf(
                    Locale.ROOT,
                    "| %,d | %.1f | %.1f | %.1f | %.1f | %.1f | × %.2f | %,d | %,d | %,d |%n",
                    schemas, Files.size(document) / 1e6, number(cells[0]), number(cells[1]), number(cells[2]),
                    each, each / first, Long.parseLong(cells[3]), Long.parseLong(cells[4]), Long.parseLong(cells[5]));
        }
        for (var depth : List.of(150, 1000)) {
            var document = Files.writeString(work.resolve("deep-" + depth + ".json"), nested(depth));
            System.out.printf("%n%,d schemas inside of each other: %s%n", depth, output(document));
        }
    }

    /** The measured JVM: figures with tabs between, or the first error that the document has. */
    private static void measure(Path document) {
        var read = new ContractReader(ReadOptions.DEFAULTS).read(document);
        var reading = seconds();
        var error = read.diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .findFirst();
        if (error.isPresent()) {
            System.out.println(error.get().code().text() + ": " + error.get().message());
            return;
        }
        var generation = generate(read.contract().orElseThrow(), NameLock.NONE);
        var generating = seconds();
        generate(read.contract().orElseThrow(), generation.names());
        var locked = seconds();
        var lines = generation.files().stream().mapToLong(file -> file.text().lines().count()).sum();
        System.out.println(reading + "\t" + (generating - reading) + "\t" + (locked - generating) + "\t" + peakMegabytes() + "\t"
                + generation.files().size() + "\t" + lines);
    }

    private static Generation generate(Contract contract, NameLock lock) {
        var options = GeneratorOptions.inPackage("example.growth");
        return Generator.generate(contract.name(), contract.api(), options, Adjustments.NONE, lock);
    }

    /** Of the processor, by this process, so far. */
    private static double seconds() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1e9;
    }

    /** Of resident memory; 0 where the system does not tell. */
    private static long peakMegabytes() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    private static double number(String cell) {
        return Double.parseDouble(cell);
    }

    /** What the measured JVM prints; whatever else it says ends the benchmark. */
    private static String output(Path document) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-Xmx3g"));
        List.of(System.getenv().getOrDefault("JVM_OPTIONS", "").split(" ")).stream()
                .filter(option -> !option.isEmpty())
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "GenerateGrowth", "one", document.toString()));
        var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(document.getFileName() + " ended with " + process.exitValue() + ": " + text);
        }
        var lines = text.lines().toList();
        return lines.get(lines.size() - 1);
    }

    /** As many schemas, as many operations, a tag for each ten of these. */
    private static String document(int schemas) {
        var text = new StringBuilder("openapi: 3.0.3\ninfo: {title: Growth, version: '1'}\ntags:\n");
        for (var tag = 0; tag <= (schemas - 1) / 10; tag++) {
            text.append("  - {name: tag").append(tag).append(", description: Operations number ").append(tag).append(".}\n");
        }
        text.append("paths:\n");
        for (var path = 0; path < schemas / 2; path++) {
            text.append(path(path, schemas));
        }
        text.append("components:\n  schemas:\n");
        for (var schema = 0; schema < schemas; schema++) {
            text.append(schema(schema, schemas));
        }
        return text.toString();
    }

    /** Two operations: one that creates, one that reads. */
    private static String path(int path, int schemas) {
        var text =
                """
                  /collections%1$d/{id}:
                    post:
                      operationId: create%1$d
                      tags: [tag%2$d]
                      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Schema%3$d'}}}}
                      responses:
                        '201': {description: Created., content: {application/json: {schema: {$ref: '#/components/schemas/Schema%3$d'}}}}
                        '400': {description: Refused., content: {application/json: {schema: {type: object, properties: {message: {type: string}}}}}}
                    get:
                      operationId: read%1$d
                      tags: [tag%2$d]
                      parameters:
                        - {name: id, in: path, required: true, schema: {type: string}}
                        - {name: limit, in: query, schema: {type: integer, minimum: 1}}
                      responses:
                        '200': {description: Found., content: {application/json: {schema: {$ref: '#/components/schemas/Schema%3$d'}}}}
                """;
        return text.formatted(path, path / 5, 2 * path % schemas);
    }

    /** By turns an object, an enumeration, a choice, an object that extends another, and one that refers to what follows. */
    private static String schema(int number, int schemas) {
        var name = "    Schema" + number + ":\n";
        var block = number - number % 5;
        return name
                + switch (number % 5) {
                    case 0 -> object(block, schemas);
                    case 1 -> "      {type: string, description: What it is., enum: [one, two, three, four, five]}\n";
                    case 2 -> "      oneOf: [" + use(block) + ", " + use(block + 4) + "]\n";
                    case 3 -> "      allOf: [" + use(block) + ", {type: object, properties: {note: {type: string, maxLength: 90}}}]\n";
                    default -> "      type: object\n      required: [key]\n      properties:\n        key: {type: string}\n"
                            + "        more: {type: object, additionalProperties: " + use(block + 1) + "}\n"
                            + "        inside: {type: object, properties: {deeper: {type: array, items: " + use(block) + "}}}\n";
                };
    }

    /** Objects are a chain; only the last has a member of one direction, which all before it have to learn of. */
    private static String object(int number, int schemas) {
        var last = number + 5 >= schemas;
        return "      type: object\n      required: [name]\n      properties:\n        name: {type: string, pattern: '^[a-z]+$'}\n"
                + "        at: {type: string, format: date-time}\n        state: " + use(number + 1) + "\n        choice: "
                + use(number + 2) + "\n        "
                + (last ? "id: {type: string, readOnly: true}\n" : "next: " + use(number + 5) + "\n");
    }

    private static String use(int number) {
        return "{$ref: '#/components/schemas/Schema" + number + "'}";
    }

    private static String nested(int depth) {
        return "{\"openapi\":\"3.0.3\",\"info\":{\"title\":\"Deep\",\"version\":\"1\"},\"paths\":{},\"components\":{\"schemas\":{\"Deep\":"
                + "{\"type\":\"object\",\"properties\":{\"in\":".repeat(depth) + "{\"type\":\"string\"}" + "}}".repeat(depth) + "}}}";
    }
}

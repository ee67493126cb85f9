import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A generator under measurement, and how what it emits is compiled. */
enum Tool {
    /** This project, everything it emits: models, client and server. */
    DOVETAIL("Dovetail", List.of("-Xlint:all,-processing", "-Werror")) {
        @Override
        List<String> generate(Path document, Path output) {
            return List.of(
                    "-cp", jar(), "dev.dovetail.cli.Launcher", "generate", document.toString(), "--output", output.toString());
        }

        @Override
        String classPath() {
            return jar();
        }

        @Override
        Path sources(Path output) {
            return output;
        }

        @Override
        Outcome refused(Watched run) {
            var crash = run.output().contains("\tat ") || run.exit() == Watched.LATE;
            return Outcome.none(
                    crash ? Outcome.Verdict.FAILED : Outcome.Verdict.INVALID,
                    run.reason("Exception", "error:", "Error"),
                    run);
        }

        @Override
        String version() throws IOException {
            return Kept.hash(Path.of(jar()));
        }
    },

    /** The generator most people know: models and client. */
    PEER("openapi-generator", List.of("-nowarn")) {
        @Override
        List<String> generate(Path document, Path output) {
            return List.of(
                    "-jar", jars("generator").get(0), "generate", "-i", document.toString(), "-g", "java", "--library", "native",
                    "-o", output.toString(), "--global-property", "apiDocs=false,modelDocs=false,apiTests=false,modelTests=false");
        }

        @Override
        String classPath() {
            return String.join(File.pathSeparator, jars("needed"));
        }

        @Override
        Path sources(Path output) {
            return output.resolve("src/main/java");
        }

        @Override
        Outcome refused(Watched run) {
            var invalid = run.output().contains("SpecValidationException");
            return Outcome.none(
                    invalid ? Outcome.Verdict.INVALID : Outcome.Verdict.FAILED,
                    invalid ? run.reason("\t-", "attribute ") : run.reason("Exception in", "Caused by", "Exception", "Error"),
                    run);
        }

        @Override
        String version() {
            return new File(jars("generator").get(0)).getName();
        }
    };

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin");
    /** Those of the launcher, for both; a heap that grows only as it has to, so that the peak says what is needed. */
    private static final List<String> JVM =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xms16m", "-Xmx4g");

    final String words;
    private final List<String> javacOptions;

    Tool(String words, List<String> javacOptions) {
        this.words = words;
        this.javacOptions = javacOptions;
    }

    abstract List<String> generate(Path document, Path output);

    abstract String classPath();

    abstract Path sources(Path output);

    abstract Outcome refused(Watched run);

    /** What has to be the same for an earlier figure to count. */
    abstract String version() throws IOException;

    /** Generates and compiles below a folder of its own, which is gone afterwards. */
    Outcome run(Path document, Path folder, int limit) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        try {
            var output = folder.resolve("out");
            var command = new ArrayList<>(List.of(JAVA.resolve("java").toString()));
            command.addAll(JVM);
            command.addAll(generate(document.toAbsolutePath(), output));
            var generated = Watched.run(command, folder.resolve("generate.log"), limit);
            return generated.exit() == 0 ? compile(generated, sources(output), folder, limit) : refused(generated);
        } finally {
            delete(folder);
        }
    }

    private Outcome compile(Watched generated, Path sources, Path folder, int limit) throws IOException, InterruptedException {
        var files = javaFiles(sources);
        var names = Files.write(folder.resolve("names"), files.stream().map(file -> '"' + file.toString() + '"').toList());
        var command = new ArrayList<>(List.of(JAVA.resolve("javac").toString(), "-J-XX:+UseSerialGC", "-J-Xms16m", "-J-Xmx4g"));
        command.addAll(javacOptions);
        command.addAll(List.of(
                "-proc:none", "--release", "17", "-cp", classPath(), "-d", folder.resolve("classes").toString(), "@" + names));
        var compiled = Watched.run(command, folder.resolve("javac.log"), limit);
        var good = compiled.exit() == 0;
        var lines = 0L;
        var serverLines = 0L;
        var bytes = 0L;
        for (var file : files) {
            var count = Files.readString(file).lines().count();
            lines += count;
            bytes += Files.size(file);
            serverLines += file.getParent().endsWith("server") ? count : 0;
        }
        return new Outcome(
                good ? Outcome.Verdict.COMPILED : Outcome.Verdict.DOES_NOT_COMPILE,
                good ? "" : compiled.reason("error:", "warning:", "Error"),
                generated.seconds(),
                generated.peakMegabytes(),
                files.size(),
                lines,
                this == DOVETAIL ? lines - serverLines : lines,
                bytes,
                compiled.seconds());
    }

    private static List<Path> javaFiles(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static String jar() {
        return System.getenv("DOVETAIL_JAR");
    }

    private static List<String> jars(String kind) {
        var folder = new File(System.getenv("DOVETAIL_PEER"), kind);
        return Stream.of(folder.listFiles()).map(File::getPath).sorted().toList();
    }
}

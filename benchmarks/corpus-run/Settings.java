import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What was asked for on the command line. */
record Settings(List<Tool> tools, int every, int atOnce, int limit, Optional<Path> markdown, Kept kept, List<Path> places) {

    private static final List<String> ENDINGS = List.of(".json", ".yaml", ".yml");

    static Settings of(List<String> arguments) throws IOException {
        var tools = new ArrayList<>(List.of(Tool.DOVETAIL));
        var every = 1;
        var atOnce = 1;
        var limit = 300;
        var markdown = Optional.<Path>empty();
        var kept = new Kept(Optional.empty());
        var places = new ArrayList<Path>();
        for (var rest = arguments.iterator(); rest.hasNext(); ) {
            var argument = rest.next();
            switch (argument) {
                case "--peer" -> tools.add(Tool.PEER);
                case "--only-peer" -> {
                    tools.clear();
                    tools.add(Tool.PEER);
                }
                case "--every" -> every = Integer.parseInt(rest.next());
                case "-j" -> atOnce = Integer.parseInt(rest.next());
                case "--limit" -> limit = Integer.parseInt(rest.next());
                case "--markdown" -> markdown = Optional.of(Path.of(rest.next()));
                case "--keep" -> kept = new Kept(Optional.of(Path.of(rest.next())));
                default -> places.add(Path.of(argument));
            }
        }
        return new Settings(tools, every, atOnce, limit, markdown, kept, places);
    }

    /** The documents, sorted by name; a file that no folder led to is one whatever it is called. */
    List<Path> documents() throws IOException {
        var documents = new ArrayList<Path>();
        for (var place : places) {
            if (!Files.isDirectory(place)) {
                documents.add(place);
                continue;
            }
            try (Stream<Path> files = Files.list(place)) {
                files.filter(file -> ENDINGS.stream().anyMatch(file.toString()::endsWith)).sorted().forEach(documents::add);
            }
        }
        return IntStream.range(0, documents.size())
                .filter(index -> index % every == 0)
                .mapToObj(documents::get)
                .toList();
    }
}

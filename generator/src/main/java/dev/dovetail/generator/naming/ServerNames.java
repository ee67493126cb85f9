package dev.dovetail.generator.naming;

import com.palantir.javapoet.ClassName;
import dev.dovetail.contract.model.Server;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What the servers of a document are called: after their URLs, since nothing else tells them apart. */
public final class ServerNames {

    /** What emitted records of servers have and use beside their components. */
    private static final Set<String> TAKEN = Set.of("url", "at", "of", "expand");

    private static final Set<String> MENTIONED = Set.of("Map", "ServerUrl");

    private final ClassName type;
    private final Map<String, String> constants = new HashMap<>();
    private final Map<String, ClassName> records = new HashMap<>();

    /**
     * Names the servers in a class.
     *
     * @param type the class
     */
    ServerNames(ClassName type, List<Server> servers) {
        this.type = type;
        var scope = NameScope.ofMembers(Set.of());
        var reserved = new HashSet<>(ReservedTypeNames.all());
        reserved.addAll(MENTIONED);
        reserved.add(type.simpleName());
        var classes = NameScope.ofTypes(80, reserved);
        // By URL, wherever the document has them.
        servers.stream().map(Server::url).distinct().sorted().forEach(url -> {
            var words = words(url);
            constants.put(url, scope.claim(words.constant()));
            records.put(url, type.nestedClass(classes.claim(words.pascal())));
        });
    }

    /** The class of them all: {@code EnvironmentsServers}. */
    public ClassName type() {
        return type;
    }

    /** The constant of a server without variables. */
    public String constant(Server server) {
        return constants.getOrDefault(server.url(), "");
    }

    /** The record of a server with variables. */
    public ClassName record(Server server) {
        return records.getOrDefault(server.url(), type);
    }

    /** The components of a server's record, by the names of its variables. */
    public Map<String, String> components(Server server) {
        var reserved = new HashSet<>(MemberNames.RECORD_METHODS);
        reserved.addAll(TAKEN);
        return claimed(List.copyOf(server.variables().keySet()), NameScope.ofMembers(reserved), Words::camel);
    }

    /** The enums of a server's record, by the names of its variables. */
    public Map<String, String> enums(Server server) {
        var reserved = new HashSet<>(ReservedTypeNames.all());
        reserved.addAll(MENTIONED);
        reserved.add(type.simpleName());
        reserved.add(record(server).simpleName());
        return claimed(List.copyOf(server.variables().keySet()), NameScope.ofTypes(80, reserved), Words::pascal);
    }

    /** The constants of an enum, by the values. */
    public static Map<String, String> values(Server.Variable variable) {
        return claimed(variable.allowed(), NameScope.ofMembers(Set.of()), Words::constant);
    }

    private static Map<String, String> claimed(List<String> wireNames, NameScope scope, Function<Words, String> form) {
        var ordered = new ArrayList<>(new HashSet<>(wireNames));
        ordered.sort(Comparator.comparing(
                        (String name) -> !form.apply(Words.ofValue(name)).equals(name))
                .thenComparing(Comparator.naturalOrder()));
        var claimed = new HashMap<String, String>();
        ordered.forEach(name -> claimed.put(name, scope.claim(form.apply(Words.ofValue(name)))));
        return claimed;
    }

    private static Words words(String url) {
        var scheme = url.indexOf("://");
        return Words.of(scheme < 0 ? url : url.substring(scheme + 3));
    }
}

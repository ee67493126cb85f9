package dev.dovetail.generator.emit.client;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.Server;
import dev.dovetail.generator.emit.Emitter;
import dev.dovetail.generator.emit.GenerationContext;
import dev.dovetail.generator.emit.JavadocText;
import dev.dovetail.generator.emit.Literals;
import dev.dovetail.generator.naming.ServerNames;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** {@code EnvironmentsServers}: the servers of the document, to choose from. */
public final class ServersEmitter implements Emitter<Api> {

    private final GenerationContext context;
    private final ServerNames names;

    /** Emits beside the client. */
    public ServersEmitter(GenerationContext context) {
        this.context = context;
        this.names = context.names().servers(context.api());
    }

    /** None where there is nothing to choose: a single server that stands on its own, or is the document's own. */
    @Override
    public List<JavaFile> emit(Api api) {
        var servers = distinct(api);
        if (servers.isEmpty()
                || (servers.size() == 1 && plain(servers.iterator().next()))) {
            return List.of();
        }
        var type = TypeSpec.classBuilder(names.type())
                .addJavadoc(
                        "Where the API is served, as the document says: for {@code server} of the client's builder.")
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL);
        for (var server : servers) {
            if (server.variables().isEmpty()) {
                type.addField(constant(server));
            } else {
                type.addType(new ServerRecordEmitter(names, server).emit());
            }
        }
        type.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        return List.of(context.file(names.type().packageName(), type));
    }

    private static Collection<Server> distinct(Api api) {
        Map<String, Server> servers = new LinkedHashMap<>();
        api.servers().forEach(server -> servers.putIfAbsent(server.url(), server));
        return servers.values();
    }

    private static boolean plain(Server server) {
        var url = server.url();
        return server.variables().isEmpty() && (url.isEmpty() || url.equals("/") || DefaultServer.absolute(url));
    }

    private FieldSpec constant(Server server) {
        return FieldSpec.builder(ClientTypes.SERVER_URL, names.constant(server))
                .addJavadoc("$L", javadoc(server))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .initializer("$T.of($L)", ClientTypes.SERVER_URL, Literals.string(server.url()))
                .build();
    }

    /** Its prose and its URL. */
    static String javadoc(Server server) {
        var url = JavadocText.code(server.url()) + ".";
        return server.docs()
                .description()
                .map(JavadocText::of)
                .filter(text -> !text.isEmpty())
                .map(text -> text + "\n\n<p>" + url)
                .orElse(url);
    }
}

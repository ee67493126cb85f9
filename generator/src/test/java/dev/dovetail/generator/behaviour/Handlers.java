package dev.dovetail.generator.behaviour;

import dev.dovetail.behaviour.server.BehaviourRouter;
import dev.dovetail.behaviour.server.BodiesHandler;
import dev.dovetail.behaviour.server.DefaultHandler;
import dev.dovetail.behaviour.server.HeadersHandler;
import dev.dovetail.behaviour.server.NotesHandler;
import dev.dovetail.behaviour.server.PagesHandler;
import dev.dovetail.behaviour.server.PathHandler;
import dev.dovetail.behaviour.server.QueryHandler;
import dev.dovetail.behaviour.server.SecuredHandler;
import dev.dovetail.runtime.server.Router;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** Serves every emitted interface at once: remembers what a handler was called with, and answers what a test wants. */
final class Handlers {

    private volatile List<Object> arguments = List.of();
    private volatile Function<List<Object>, Object> answer = seen -> null;

    /** What the last call of any handler was given. */
    List<Object> arguments() {
        return arguments;
    }

    /** Answers this from now on. */
    void answer(Object value) {
        answer = seen -> value;
    }

    /** Answers what the function makes of the arguments, or throws what it throws. */
    void answerBy(Function<List<Object>, Object> function) {
        answer = function;
    }

    Router router() {
        return BehaviourRouter.builder(new Callers())
                .path(handler(PathHandler.class))
                .query(handler(QueryHandler.class))
                .headers(handler(HeadersHandler.class))
                .notes(handler(NotesHandler.class))
                .bodies(handler(BodiesHandler.class))
                .secured(handler(SecuredHandler.class))
                .pages(handler(PagesHandler.class))
                .operations(handler(DefaultHandler.class))
                .build();
    }

    @SuppressWarnings("unchecked") // the proxy implements the interface; nothing is made of its type argument
    private <H> H handler(Class<?> type) {
        return (H) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, values) -> {
            arguments = values == null ? List.of() : Collections.unmodifiableList(Arrays.asList(values));
            return answer.apply(arguments);
        });
    }
}

package dev.dovetail.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.conformance.result.Exchange;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What came back, as it came. Immutable. */
public final class Answer {
    private final int exchange;
    private final int status;
    private final List<Exchange.Header> headers;
    private final Received.Body body;
    private final JsonBody json;
    private final Optional<String> trouble;
    private final Optional<String> held;
    private final List<Answer> earlier;
    private final Set<String> echoes;

    private Answer(int exchange, Received received, Optional<String> trouble) {
        this.exchange = exchange;
        this.status = received.status();
        this.headers = received.headers();
        this.body = received.body();
        this.json = body.cut().isPresent() ? JsonBody.NONE : JsonBody.read(body.octets());
        this.trouble = trouble;
        this.held = Optional.empty();
        this.earlier = List.of();
        this.echoes = Set.of();
    }

    private Answer(Answer same, Optional<String> held, List<Answer> earlier, Set<String> echoes) {
        this.exchange = same.exchange;
        this.status = same.status;
        this.headers = same.headers;
        this.body = same.body;
        this.json = same.json;
        this.trouble = same.trouble;
        this.held = held;
        this.earlier = List.copyOf(earlier);
        this.echoes = echoes;
    }

    /** The id of the exchange that shows it. */
    public int exchange() {
        return exchange;
    }

    /** The status; 0 when no answer came. */
    public int status() {
        return status;
    }

    /** The header fields, in order. */
    public List<Exchange.Header> headers() {
        return headers;
    }

    /** How many octets the body has. */
    public int length() {
        return body.octets().length;
    }

    /** The body as text. */
    public String text() {
        return new String(body.octets(), StandardCharsets.UTF_8);
    }

    /** Whether the octets of the body are text in this encoding. */
    public boolean isIn(Charset charset) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(body.octets()));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** The body, where it is JSON whatever it calls itself. */
    public Optional<JsonNode> json() {
        return json.value();
    }

    /** Why the body is not JSON: a clause without a full stop. */
    public Optional<String> flaw() {
        return json.flaw();
    }

    /** Why nothing can be said of the body although there is one: it is longer, or deeper, than is read. */
    public Optional<String> beyond() {
        return body.cut().or(json::beyond);
    }

    /** What kept an answer from coming, or from coming whole. */
    public Optional<String> trouble() {
        return trouble;
    }

    /**
     * Why nothing follows from the answer: the server asked to be left alone for a while, and was not, or not long
     * enough. A clause without a full stop.
     */
    public Optional<String> held() {
        return held.map(why -> "the server answered " + status + " (exchange " + exchange + ") and " + why);
    }

    /** The same answer, of which nothing follows. */
    Answer held(String why) {
        return new Answer(this, Optional.of(why), earlier, echoes);
    }

    /** The answers to the same request before this one, which asked to be left alone for a while, and were waited for. */
    public List<Answer> earlier() {
        return earlier;
    }

    /** The same answer, after these. */
    Answer after(List<Answer> others) {
        return others.isEmpty() ? this : new Answer(this, held, others, echoes);
    }

    /**
     * Where it gives back what let its caller in: the names of header fields, {@code ""} for the body; of a success only the head is
     * looked at, because a document may have such a member.
     */
    public Set<String> echoes() {
        return echoes;
    }

    /** The same answer, known to give secrets back there. */
    Answer echoing(Set<String> places) {
        return places.isEmpty() ? this : new Answer(this, held, earlier, places);
    }

    static Answer of(int exchange, int status, List<Exchange.Header> headers, byte[] body) {
        return of(exchange, new Received(status, headers, new Received.Body(body, Optional.empty())));
    }

    static Answer of(int exchange, Received received) {
        return new Answer(exchange, received, Optional.empty());
    }

    static Answer trouble(int exchange, String trouble) {
        return new Answer(exchange, new Received(0, List.of(), Received.Body.NONE), Optional.of(trouble));
    }

    /** Whether the status is of class 2. */
    public boolean succeeded() {
        return status / 100 == 2;
    }

    /** The first value of a header, its name in any case. */
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Exchange.Header::value)
                .findFirst();
    }

    /** All values of a header, joined as a list (RFC 9110, 5.3). */
    public Optional<String> headerList(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Exchange.Header::value)
                .reduce((first, next) -> first + ", " + next);
    }

    /** The media type without its parameters, in small letters. */
    public Optional<String> mediaType() {
        return header("Content-Type")
                .map(value -> value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .filter(value -> !value.isEmpty());
    }
}

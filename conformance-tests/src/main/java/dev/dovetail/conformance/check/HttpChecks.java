package dev.dovetail.conformance.check;

import static dev.dovetail.conformance.result.CheckGroup.HTTP;

import dev.dovetail.conformance.result.Check;
import java.util.List;

/** Whether the rules hold that HTTP has for every server, whatever its document says. */
public final class HttpChecks {
    public static final Check SAFE =
            Check.must("http.safe", HTTP, "reading changes nothing: what is read twice is the same", "RFC 9110, 9.2.1");

    public static final Check HEAD = Check.must(
            "http.head",
            HTTP,
            "HEAD, where it is answered, has the status and the media type of GET",
            "RFC 9110, 9.3.2");

    public static final Check OPTIONS = Check.should(
            "http.options",
            HTTP,
            "OPTIONS, where it is answered with Allow, lists exactly the documented methods",
            "RFC 9110, 9.3.7 and 10.2.1");

    public static final Check ETAG = Check.must(
            "http.etag",
            HTTP,
            "an entity tag is written as one, and is another one after a change",
            "RFC 9110, 8.8.1 and 8.8.3");

    public static final Check NOT_MODIFIED = Check.must(
            "http.not-modified",
            HTTP,
            "what has not changed is answered 304 to If-None-Match with its entity tag",
            "RFC 9110, 13.1.2 and 15.4.5");

    public static final Check MODIFIED_SINCE = Check.should(
            "http.modified-since",
            HTTP,
            "what has not changed is answered 304 to If-Modified-Since with its Last-Modified",
            "RFC 9110, 13.1.3");

    public static final Check LOST_UPDATE = Check.must(
            "http.lost-update",
            HTTP,
            "a change or a deletion with If-Match and a tag that is not current is refused with 412 and changes nothing",
            "RFC 9110, 13.1.1");

    public static final Check NOT_ACCEPTABLE = Check.should(
            "http.not-acceptable",
            HTTP,
            "a media type in Accept that there is not is answered 406, or Accept is disregarded",
            "RFC 9110, 12.5.1");

    public static final Check NEGOTIATION = Check.should(
            "http.negotiation",
            HTTP,
            "of several documented media types, the one that Accept asks for is sent",
            "RFC 9110, 12.5.1");

    public static final Check TRAILING_SLASH = Check.should(
            "http.trailing-slash",
            HTTP,
            "the path with a slash more or less is refused, leads to the documented one, or is the same",
            "OpenAPI, Paths Object");

    public static final Check STATUS = Check.must(
            "http.status", HTTP, "no answer has a status that HTTP does not have for such a request", "RFC 9110, 15");

    public static final Check RETRY_AFTER = Check.should(
            "http.retry-after",
            HTTP,
            "a 429 says in Retry-After when to try again, in seconds or as a date",
            "RFC 6585, 4; RFC 9110, 10.2.3");

    public static final Check CACHE = Check.should(
            "http.cache",
            HTTP,
            "no shared cache is told to keep what only authorized callers may see",
            "RFC 9111, 3.5");

    public static final Check CREDENTIALS_IN_ADDRESS = Check.must(
            "http.credentials-in-address", HTTP, "no Location holds credentials", "RFC 9110, 4.2.4; RFC 6750, 5.3");

    public static final Check FRAMING =
            Check.must("http.framing", HTTP, "an answer says in one way how long its body is", "RFC 9112, 6.2 and 6.3");

    public static final Check ENCODING = Check.must(
            "http.encoding",
            HTTP,
            "JSON is written in UTF-8, and text as its charset says",
            "RFC 8259, 8.1; RFC 9110, 8.3.2");

    public static final Check DATE =
            Check.should("http.date", HTTP, "answers carry a Date in the form that HTTP has for it", "RFC 9110, 6.6.1");

    public static final Check DISCLOSURE = Check.should(
            "http.disclosure",
            HTTP,
            "errors tell nothing of the inside of the server: no stack trace, no SQL, no path, no credentials",
            "RFC 9457, 5; RFC 9110, 17.1");

    public static final Check ECHO = Check.should(
            "http.echo",
            HTTP,
            "no header and no error gives back the credentials or the passwords of its request",
            "RFC 6750, 5.1; RFC 9457, 5");

    private HttpChecks() {}

    static List<Check> all() {
        return List.of(
                SAFE,
                HEAD,
                OPTIONS,
                ETAG,
                NOT_MODIFIED,
                MODIFIED_SINCE,
                LOST_UPDATE,
                NOT_ACCEPTABLE,
                NEGOTIATION,
                TRAILING_SLASH,
                STATUS,
                RETRY_AFTER,
                CACHE,
                CREDENTIALS_IN_ADDRESS,
                FRAMING,
                ENCODING,
                DATE,
                DISCLOSURE,
                ECHO);
    }
}

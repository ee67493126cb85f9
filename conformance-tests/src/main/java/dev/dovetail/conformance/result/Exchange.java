package dev.dovetail.conformance.result;

import java.util.List;
import java.util.Optional;

/**
 * One request and what came back, without secrets: where one was sent there stands a {@link TokenVariable}.
 *
 * @param id counted from 1 in the order of sending
 * @param url absolute, as sent
 * @param requestBody as text; something that is no text is described in words
 * @param status 0 when no answer came
 * @param responseBody as text, possibly cut; something that is no text is described in words
 * @param trouble what kept an answer from coming, or from coming whole: a sentence without a full stop
 * @param tookMillis from the first octet sent to the last received, in milliseconds
 */
public record Exchange(
        int id,
        String method,
        String url,
        List<Header> requestHeaders,
        Optional<String> requestBody,
        int status,
        List<Header> responseHeaders,
        Optional<String> responseBody,
        Optional<String> trouble,
        long tookMillis) {
    public Exchange {
        requestHeaders = List.copyOf(requestHeaders);
        responseHeaders = List.copyOf(responseHeaders);
    }

    /** A header field; one that occurs twice is two of these. */
    public record Header(String name, String value) {}

    /** The same exchange under another number. */
    public Exchange withId(int other) {
        return new Exchange(
                other,
                method,
                url,
                requestHeaders,
                requestBody,
                status,
                responseHeaders,
                responseBody,
                trouble,
                tookMillis);
    }

    /** The command that sends the request again from a POSIX shell; secrets are taken from the shell's variables. */
    public String toCurl() {
        return CurlCommand.of(this);
    }
}

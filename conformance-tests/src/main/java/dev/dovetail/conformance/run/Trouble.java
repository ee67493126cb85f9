package dev.dovetail.conformance.run;

import dev.dovetail.conformance.configuration.Limits;
import java.io.EOFException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Optional;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.http.ConnectionClosedException;
import org.apache.http.MalformedChunkCodingException;
import org.apache.http.MessageConstraintException;
import org.apache.http.NoHttpResponseException;
import org.apache.http.ParseException;
import org.apache.http.ProtocolException;
import org.apache.http.TruncatedChunkException;
import org.apache.http.conn.ConnectTimeoutException;

/**
 * What kept an answer from coming, or from coming whole.
 *
 * @param text for people: a clause without a full stop
 * @param onTheWay whether it happened on the way, so that the same request may well get through the next time
 */
record Trouble(String text, boolean onTheWay) {

    /** What a failure to get an answer means. */
    static Trouble of(Throwable failure, Limits limits) {
        var cause = failure instanceof UncheckedIOException wrapper ? wrapper.getCause() : failure;
        if (cause instanceof ConnectTimeoutException) {
            var within = " within " + limits.connect().toMillis() + " ms";
            return cause.getCause() instanceof SocketTimeoutException read
                            && firstLine(read).startsWith("Read")
                    ? new Trouble("nothing at this port answered the handshake of TLS" + within, false)
                    : new Trouble("no connection was made" + within, false);
        }
        if (cause instanceof PooledClient.OutOfTimeException || cause instanceof SocketTimeoutException) {
            return new Trouble("no whole answer came within " + limits.request().toMillis() + " ms", false);
        }
        if (cause instanceof PooledClient.BrokenBodyException broken) {
            return new Trouble(
                    "the head of an answer " + broken.status() + " came, but its body is broken: "
                            + body(broken.getCause()),
                    broken.getCause() instanceof SocketException);
        }
        return tls(cause)
                .map(text -> new Trouble("no answer came: " + text, false))
                .or(() -> head(cause))
                .orElseGet(() -> new Trouble("no answer came: " + firstLine(cause), cause instanceof SocketException));
    }

    private static Optional<Trouble> head(Throwable cause) {
        if (cause instanceof UnknownHostException) {
            return Optional.of(new Trouble("no answer came: the host is not known", false));
        }
        if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
            return Optional.of(new Trouble("no answer came: no connection could be made, " + firstLine(cause), false));
        }
        if (cause instanceof NoHttpResponseException) {
            return Optional.of(
                    new Trouble("no answer came: the server closed the connection without saying anything", true));
        }
        if (cause instanceof ConnectionClosedException) {
            return Optional.of(new Trouble(
                    "no answer came: the server closed the connection within the head of the answer", true));
        }
        if (cause instanceof SocketException) {
            return Optional.of(new Trouble("no answer came: the connection was broken off, " + firstLine(cause), true));
        }
        return notHttp(cause).map(text -> new Trouble("no answer came: " + text, false));
    }

    private static Optional<String> notHttp(Throwable cause) {
        for (var at = cause; at != null; at = at.getCause()) {
            if (at instanceof MessageConstraintException) {
                return Optional.of("the head of the answer does not end (" + firstLine(at) + ")");
            }
            if (at instanceof ProtocolException || at instanceof ParseException) {
                return Optional.of("what the server sent is no answer of HTTP (" + firstLine(at) + ")");
            }
        }
        return Optional.empty();
    }

    private static String body(Throwable cause) {
        if (cause instanceof TruncatedChunkException || cause instanceof EOFException) {
            return "it ended in the middle";
        }
        if (cause instanceof MalformedChunkCodingException) {
            return "it is not chunked as its head says (" + firstLine(cause) + ")";
        }
        if (cause instanceof ConnectionClosedException) {
            return "it ended before the announced length";
        }
        if (cause instanceof ZipException) {
            return "it is not in the coding that its head says (" + firstLine(cause) + ")";
        }
        if (cause instanceof SocketException) {
            return "the connection was broken off, " + firstLine(cause);
        }
        return firstLine(cause);
    }

    private static Optional<String> tls(Throwable cause) {
        if (!(cause instanceof SSLException)) {
            return Optional.empty();
        }
        for (var at = cause; at != null; at = at.getCause()) {
            if (at instanceof CertificateExpiredException || at instanceof CertificateNotYetValidException) {
                return Optional.of("the server's certificate is not valid at this time (" + firstLine(at) + ")");
            }
        }
        if (cause instanceof SSLPeerUnverifiedException) {
            return Optional.of("the server's certificate is for another host (" + firstLine(cause) + ")");
        }
        for (var at = cause; at != null; at = at.getCause()) {
            if (at instanceof CertPathValidatorException || at instanceof CertPathBuilderException) {
                return Optional.of("the server's certificate is not issued by anyone that is trusted here ("
                        + firstLine(at) + ")");
            }
        }
        return Optional.of(
                firstLine(cause).contains("unrecognized SSL message")
                        ? "whatever answers at this port does not speak TLS (" + firstLine(cause) + ")"
                        : "no secure connection could be made (" + firstLine(cause) + ")");
    }

    private static String firstLine(Throwable cause) {
        var text = cause.getMessage();
        return text == null
                ? cause.getClass().getSimpleName()
                : text.lines().findFirst().orElse("").strip();
    }
}

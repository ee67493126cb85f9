package dev.dovetail.runtime.client;

import dev.dovetail.runtime.client.Received.Whole;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Keeps a body in memory up to a limit; beyond it the rest is not read and the connection is given up. */
final class BoundedSubscriber implements BodySubscriber<Whole> {
    private final long limit;
    private final ByteArrayOutputStream octets = new ByteArrayOutputStream();
    private final CompletableFuture<Whole> result = new CompletableFuture<>();
    private Flow.Subscription subscription = NoSubscription.INSTANCE;

    BoundedSubscriber(long limit) {
        this.limit = limit;
    }

    @Override
    public CompletionStage<Whole> getBody() {
        return result;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        if (result.isDone()) {
            return;
        }
        for (var buffer : buffers) {
            var taken = new byte[(int) Math.min(buffer.remaining(), limit - octets.size())];
            buffer.get(taken);
            octets.writeBytes(taken);
            if (buffer.hasRemaining()) {
                subscription.cancel();
                result.complete(new Whole(octets.toByteArray(), true));
                return;
            }
        }
    }

    @Override
    public void onError(Throwable failure) {
        result.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        result.complete(new Whole(octets.toByteArray(), false));
    }
}

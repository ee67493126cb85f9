package dev.dovetail.runtime.client;

import java.util.concurrent.Flow;

/** Stands for a subscription that is not there yet. */
enum NoSubscription implements Flow.Subscription {
    INSTANCE;

    @Override
    public void request(long n) {}

    @Override
    public void cancel() {}
}

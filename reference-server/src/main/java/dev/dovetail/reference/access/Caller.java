package dev.dovetail.reference.access;

import dev.dovetail.reference.page.RequestAddress;

/**
 * Who calls, and by which address: links to other pages begin with it.
 *
 * @param token what the caller showed
 * @param address where the request was sent to
 */
public record Caller(Token token, RequestAddress address) {}

package dev.dovetail.runtime.model;

import org.jspecify.annotations.Nullable;

/** A place in a value, rendered only when something is wrong there. */
record WirePath(@Nullable WirePath parent, @Nullable String name, int index) {

    static final WirePath ROOT = new WirePath(null, null, -1);

    WirePath member(String wireName) {
        return new WirePath(this, wireName, -1);
    }

    WirePath element(int position) {
        return new WirePath(this, null, position);
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        append(text);
        return text.toString();
    }

    private void append(StringBuilder text) {
        if (parent != null) {
            parent.append(text);
        }
        if (index >= 0) {
            text.append('[').append(index).append(']');
        } else if (name != null) {
            text.append(text.isEmpty() ? "" : ".").append(name);
        }
    }
}

package dev.dovetail.contract.diff;

import java.util.Objects;

/** The same thing in the old document and in the new one; on one side it may be absent. */
record Pair(Part before, Part after) {

    Pair get(String name) {
        return new Pair(before.get(name), after.get(name));
    }

    Pair raw(String name) {
        return new Pair(before.raw(name), after.raw(name));
    }

    boolean both() {
        return before.present() && after.present();
    }

    boolean neither() {
        return !before.present() && !after.present();
    }

    boolean added() {
        return !before.present() && after.present();
    }

    boolean removed() {
        return before.present() && !after.present();
    }

    /** Whether a member is written the same on both sides. */
    boolean same(String name) {
        return Objects.equals(before.node().get(name), after.node().get(name));
    }

    /** A member's text on both sides, for people. */
    String change(String name) {
        return Texts.change(before.text(name).orElse("none"), after.text(name).orElse("none"));
    }

    /** Both sides of a flag: as a text, for people. */
    boolean narrowed(String flag, boolean otherwise) {
        return before.flag(flag, otherwise) && !after.flag(flag, otherwise);
    }

    boolean widened(String flag, boolean otherwise) {
        return !before.flag(flag, otherwise) && after.flag(flag, otherwise);
    }
}

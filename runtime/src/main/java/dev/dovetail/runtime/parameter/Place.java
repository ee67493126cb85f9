package dev.dovetail.runtime.parameter;

import dev.dovetail.runtime.json.JsonCodec;

/** Where in the parameters a value stands, in wire names, and what reads JSON there. */
record Place(String path, JsonCodec codec) {

    Place item(int index) {
        return new Place(path + "[" + index + "]", codec);
    }

    Place member(String name) {
        return new Place(path + "." + name, codec);
    }
}

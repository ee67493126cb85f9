package dev.dovetail.runtime.parameter;

import java.util.List;
import java.util.Map;

/** A parameter's value between Java and text: what every style can say, and no more. */
sealed interface WireValue {

    /** One text, neither encoded nor delimited. */
    record Scalar(String text) implements WireValue {}

    /** An array. */
    record Items(List<WireValue> values) implements WireValue {}

    /** An object, in the order in which its members are written. */
    record Members(Map<String, WireValue> values) implements WireValue {}
}

package dev.dovetail.conformance.plan;

/** Whether what the document does not have is refused. */
public sealed interface RoutingPurpose extends Purpose {
    /** Calls the visitor's method for this alternative. */
    <R> R accept(Visitor<R> visitor);

    @Override
    default <R> R accept(Purpose.Visitor<R> visitor) {
        return visitor.routing(this);
    }

    /** A method that the path does not have is refused. */
    record UndocumentedMethod(AllowList allow) implements RoutingPurpose {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.undocumentedMethod(this);
        }
    }

    /** A method that there is not is refused. */
    record InventedMethod() implements RoutingPurpose {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.inventedMethod(this);
        }
    }

    /** TRACE is refused where the document does not have it. */
    record Trace() implements RoutingPurpose {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.trace(this);
        }
    }

    /** A path that the document does not have is not found. */
    record UnknownPath() implements RoutingPurpose {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unknownPath(this);
        }
    }

    /** An identifier that names nothing is refused. */
    record UnknownIdentifier() implements RoutingPurpose {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unknownIdentifier(this);
        }
    }

    /** One method for each alternative, so that dispatch is exhaustive. */
    interface Visitor<R> {
        /** A method too many. */
        R undocumentedMethod(UndocumentedMethod purpose);

        /** A method of nobody. */
        R inventedMethod(InventedMethod purpose);

        /** TRACE. */
        R trace(Trace purpose);

        /** A path too many. */
        R unknownPath(UnknownPath purpose);

        /** An identifier of nothing. */
        R unknownIdentifier(UnknownIdentifier purpose);
    }
}

package dev.dovetail.conformance.plan;

import java.util.Set;

/** Whether the rules hold that HTTP has for every server. */
public sealed interface HttpPurpose extends Purpose {
    /** Calls the visitor's method for this alternative. */
    <R> R accept(Visitor<R> visitor);

    @Override
    default <R> R accept(Purpose.Visitor<R> visitor) {
        return visitor.http(this);
    }

    /**
     * Reading twice gives the same, HEAD gives the head of it, and conditions are minded.
     *
     * @param members those that a client set, which reading must not change; none where others may
     */
    record Reading(Set<String> members) implements HttpPurpose {
        public Reading {
            members = Set.copyOf(members);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.reading(this);
        }
    }

    /** An update of an edition that is no longer current is refused. */
    record LostUpdate() implements HttpPurpose {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.lostUpdate(this);
        }
    }

    /** A media type that there is not is refused, or disregarded. */
    record NotAcceptable() implements HttpPurpose {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.notAcceptable(this);
        }
    }

    /** The media type that is asked for is sent. */
    record Negotiation(String mediaType) implements HttpPurpose {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.negotiation(this);
        }
    }

    /** OPTIONS tells which methods there are. */
    record Options(AllowList allow) implements HttpPurpose {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.options(this);
        }
    }

    /** A slash more or less leads nowhere else. */
    record OtherSlash() implements HttpPurpose {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.otherSlash(this);
        }
    }

    /** One method for each alternative, so that dispatch is exhaustive. */
    interface Visitor<R> {
        /** Reading. */
        R reading(Reading purpose);

        /** If-Match. */
        R lostUpdate(LostUpdate purpose);

        /** 406. */
        R notAcceptable(NotAcceptable purpose);

        /** Accept. */
        R negotiation(Negotiation purpose);

        /** OPTIONS. */
        R options(Options purpose);

        /** Slashes. */
        R otherSlash(OtherSlash purpose);
    }
}

package dev.dovetail.reference.resource;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A person who was given access to a project by hand.
 *
 * @param user the UUID of the user, in lower case
 */
public record ExplicitMember(@JsonProperty("user") String user) {}

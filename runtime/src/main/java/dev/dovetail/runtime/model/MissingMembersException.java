package dev.dovetail.runtime.model;

import java.util.List;

/** An object was built or read without members that the document requires. */
public final class MissingMembersException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String type;
    private final transient List<String> members;

    /**
     * Creates the exception.
     *
     * @param type the type as the document names it
     * @param members the wire names of all missing members
     */
    public MissingMembersException(String type, List<String> members) {
        super(type + ": missing required " + (members.size() == 1 ? "member " : "members ")
                + String.join(", ", members));
        this.type = type;
        this.members = List.copyOf(members);
    }

    /** The type as the document names it. */
    public String type() {
        return type;
    }

    /** The wire names of all missing members, in the document's order. */
    public List<String> members() {
        return members;
    }
}

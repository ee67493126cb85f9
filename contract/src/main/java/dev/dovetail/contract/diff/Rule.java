package dev.dovetail.contract.diff;

/**
 * One row of the table: a kind of change, and what it does.
 *
 * @param id what configuration and reports call it
 * @param sentence the change in words
 * @param request where it concerns what is sent, or the document as a whole
 * @param response where it concerns what is received
 */
public record Rule(String id, Area area, String sentence, Effect request, Effect response) {

    /** A rule that says the same of both directions. */
    static Rule both(String id, Area area, String sentence, Effect effect) {
        return new Rule(id, area, sentence, effect, effect);
    }

    /** What it says of a direction; a schema that nothing uses is nothing on the wire. */
    public Effect effect(Direction direction) {
        return switch (direction) {
            case REQUEST, BOTH -> request;
            case RESPONSE -> response;
            case NEITHER ->
                area == Area.SCHEMAS || area == Area.VALUES
                        ? Effect.harmless(
                                worse(request.caller(), response.caller()),
                                worse(request.implementer(), response.implementer()))
                        : request;
        };
    }

    private static JavaEffect worse(JavaEffect one, JavaEffect other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** Whether the two directions are told apart. */
    public boolean directed() {
        return !request.equals(response);
    }
}

package dev.dovetail.runtime.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;

/** A value breaks a rule; Jackson adds the path on the way out. */
final class RuleException extends JsonMappingException {

    private static final long serialVersionUID = 1L;

    private final String rule;

    RuleException(JsonParser parser, String rule, String message) {
        super(parser, message);
        this.rule = rule;
    }

    String rule() {
        return rule;
    }
}

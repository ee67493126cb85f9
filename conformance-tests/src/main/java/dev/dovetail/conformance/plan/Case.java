package dev.dovetail.conformance.plan;

import dev.dovetail.conformance.result.Check;
import dev.dovetail.contract.diagnostics.Location;
import java.util.List;

/**
 * One question to the server.
 *
 * @param name what it is called within its operation, for example {@code scope.missing subscription:write}
 * @param checks what it decides, beside what is looked at in every answer
 * @param steps the requests, in order
 * @param why what the case is about: a clause that begins with a small letter
 * @param origin the statement of the document that it tests
 */
public record Case(String name, Purpose purpose, List<Check> checks, List<Step> steps, String why, Location origin) {
    public Case {
        checks = List.copyOf(checks);
        steps = List.copyOf(steps);
    }
}

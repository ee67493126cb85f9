package dev.dovetail.conformance.result;

/**
 * Where in a plan an answer was given. The same place of the same plan on another server is the same question.
 *
 * @param operation the operation that was asked; the one under test where the document has none for the request
 * @param question the name of the case
 * @param place the case and the step within the plan, as text: the same in every run of the plan
 * @param made whether the request was about what the run itself made, or about nothing in particular, so that nothing but the server
 *     decides what members the answer has
 * @param exchange the id of the exchange
 */
public record CaseAnswer(String operation, String question, String place, boolean made, int exchange) {}

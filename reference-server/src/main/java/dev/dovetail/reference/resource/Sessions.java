package dev.dovetail.reference.resource;

import dev.dovetail.reference.access.Caller;
import dev.dovetail.reference.api.server.SessionsHandler;

/** Helpers around sessions: the document has no body to put an answer in. */
public final class Sessions implements SessionsHandler<Caller> {

    @Override
    public void propertyDefinitionsRetrieve(Caller caller, String projectId) {
        // the status is the answer
    }

    @Override
    public void valuesRetrieve(Caller caller, String projectId) {
        // the status is the answer
    }
}

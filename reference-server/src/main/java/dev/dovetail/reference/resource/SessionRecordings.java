package dev.dovetail.reference.resource;

import dev.dovetail.reference.access.Caller;
import dev.dovetail.reference.api.model.SessionRecordingRequest;
import dev.dovetail.reference.api.server.SessionRecordingsHandler;
import org.jspecify.annotations.Nullable;

/** The two operations in development: they take what is sent, and answer without a body as documented. */
public final class SessionRecordings implements SessionRecordingsHandler<Caller> {

    @Override
    public void aiFiltersCreate(Caller caller, String projectId, @Nullable SessionRecordingRequest body) {
        // there is no model to ask, and the document has no body to put an answer in
    }

    @Override
    public void aiRegexCreate(Caller caller, String projectId, @Nullable SessionRecordingRequest body) {
        // as above
    }
}

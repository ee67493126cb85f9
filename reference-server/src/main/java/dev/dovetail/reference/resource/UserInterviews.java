package dev.dovetail.reference.resource;

import dev.dovetail.reference.access.Caller;
import dev.dovetail.reference.api.model.PaginatedUserInterviewList;
import dev.dovetail.reference.api.model.PatchedUserInterview;
import dev.dovetail.reference.api.model.UserInterview;
import dev.dovetail.reference.api.model.UserInterviewRequest;
import dev.dovetail.reference.api.model.UserInterviewsListParameters;
import dev.dovetail.reference.api.server.UserInterviewsHandler;
import dev.dovetail.reference.error.EnvironmentError;
import dev.dovetail.reference.page.LimitOffset;
import dev.dovetail.reference.store.Table;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recorded interviews. The recording itself is taken and forgotten; nobody listens to it here. */
public final class UserInterviews implements UserInterviewsHandler<Caller> {

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s<>]+@[^@\\s<>]+");
    private static final Pattern NAMED_ADDRESS = Pattern.compile("[^<>]*<[^@\\s<>]+@[^@\\s<>]+>");
    private static final String TRANSCRIPT = "Nobody has listened to this recording: this is a reference server.";

    private final Environment environment;
    private final Table<UserInterview> rows;

    /** The interviews of an environment. */
    public UserInterviews(Environment environment) {
        this.environment = environment;
        this.rows = environment.tables().userInterviews();
    }

    @Override
    public PaginatedUserInterviewList list(Caller caller, String projectId, UserInterviewsListParameters parameters) {
        var page = LimitOffset.of(parameters.limit(), parameters.offset())
                .of(rows.newestFirst(projectId), caller.address());
        return PaginatedUserInterviewList.builder()
                .count(page.count())
                .next(page.next())
                .previous(page.previous())
                .results(page.results())
                .build();
    }

    @Override
    public UserInterview create(Caller caller, String projectId, UserInterviewRequest body) {
        requireAddresses(body.intervieweeEmails());
        var id = UUID.randomUUID();
        var row = UserInterview.builder()
                .id(id)
                .createdBy(ReferenceUser.USER)
                .createdAt(environment.now())
                .intervieweeEmails(Optional.ofNullable(body.intervieweeEmails()).orElse(List.of()))
                .transcript(TRANSCRIPT)
                .summary(Optional.ofNullable(body.summary()).orElse(""))
                .build();
        return rows.insert(projectId, id.toString(), row);
    }

    @Override
    public UserInterview retrieve(Caller caller, String projectId, UUID id) {
        return rows.find(projectId, id.toString()).orElseThrow(EnvironmentError::notFound);
    }

    @Override
    public UserInterview partialUpdate(Caller caller, String projectId, UUID id, PatchedUserInterview body) {
        retrieve(caller, projectId, id);
        requireAddresses(body.intervieweeEmails());
        return rows.update(projectId, id.toString(), row -> changed(row, body)).orElseThrow(EnvironmentError::notFound);
    }

    private static UserInterview changed(UserInterview row, PatchedUserInterview body) {
        return row.toBuilder()
                .intervieweeEmails(Optional.ofNullable(body.intervieweeEmails()).orElse(row.intervieweeEmails()))
                .summary(Optional.ofNullable(body.summary()).orElse(row.summary()))
                .build();
    }

    private static void requireAddresses(@Nullable List<String> addresses) {
        if (addresses == null) {
            return;
        }
        for (var index = 0; index < addresses.size(); index++) {
            var text = addresses.get(index);
            if (!ADDRESS.matcher(text).matches() && !NAMED_ADDRESS.matcher(text).matches()) {
                throw EnvironmentError.invalid(
                        "interviewee_emails__" + index, "invalid_input", "Enter a valid email address.");
            }
        }
    }
}

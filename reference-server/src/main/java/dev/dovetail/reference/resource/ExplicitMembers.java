package dev.dovetail.reference.resource;

import dev.dovetail.reference.access.Caller;
import dev.dovetail.reference.api.server.ExplicitMembersHandler;
import dev.dovetail.reference.error.EnvironmentError;
import dev.dovetail.reference.store.Table;
import java.util.Locale;

/** People who were added to a project by hand. Nothing here can add one; the first ones come with the server. */
public final class ExplicitMembers implements ExplicitMembersHandler<Caller> {

    private final Table<ExplicitMember> rows;

    /** The members of an environment. */
    public ExplicitMembers(Environment environment) {
        this.rows = environment.tables().explicitMembers();
    }

    @Override
    public void destroy(Caller caller, String projectId, String parentMembershipUserUuid) {
        if (!rows.delete(projectId, parentMembershipUserUuid.toLowerCase(Locale.ROOT))) {
            throw EnvironmentError.notFound();
        }
    }
}

package dev.dovetail.reference.resource;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.reference.access.Caller;
import dev.dovetail.reference.api.model.Group;
import dev.dovetail.reference.api.model.GroupsListParameters;
import dev.dovetail.reference.api.model.PaginatedGroupList;
import dev.dovetail.reference.api.server.GroupsHandler;
import dev.dovetail.reference.error.EnvironmentError;
import dev.dovetail.reference.page.CursorPage;
import dev.dovetail.reference.store.Table;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Groups of users. Nothing here can make one; they come with the server. */
public final class Groups implements GroupsHandler<Caller> {

    private final Table<Group> rows;

    /** The groups of an environment. */
    public Groups(Environment environment) {
        this.rows = environment.tables().groups();
    }

    /** Under which identifier a group is kept. */
    public static String key(long groupTypeIndex, String groupKey) {
        return groupTypeIndex + "/" + groupKey;
    }

    @Override
    public PaginatedGroupList list(
            Caller caller, String projectId, long groupTypeIndex, GroupsListParameters parameters) {
        var listed = rows.newestFirst(projectId).stream()
                .filter(row -> row.groupTypeIndex() == groupTypeIndex && found(row, parameters.search()))
                .toList();
        var page = CursorPage.of(listed, parameters.cursor(), Group::createdAt, caller.address());
        return PaginatedGroupList.builder()
                .next(page.next())
                .previous(page.previous())
                .results(page.results())
                .build();
    }

    @Override
    public void findRetrieve(Caller caller, String projectId, String groupKey, long groupTypeIndex) {
        if (rows.find(projectId, key(groupTypeIndex, groupKey)).isEmpty()) {
            throw EnvironmentError.notFound();
        }
    }

    @Override
    public void propertyDefinitionsRetrieve(Caller caller, String projectId) {
        // the status is the answer: the document has no body to put one in
    }

    @Override
    public void propertyValuesRetrieve(Caller caller, String projectId) {
        // as above
    }

    /** The key as a whole, or a part of a property, either without regard to case. */
    private static boolean found(Group row, @Nullable String search) {
        if (search == null || search.isEmpty()) {
            return true;
        }
        return row.groupKey().equalsIgnoreCase(search)
                || contains(row.groupProperties(), search.toLowerCase(Locale.ROOT));
    }

    private static boolean contains(@Nullable JsonNode properties, String lowerCase) {
        if (properties == null) {
            return false;
        }
        for (var property : properties) {
            if (property.asText().toLowerCase(Locale.ROOT).contains(lowerCase)) {
                return true;
            }
        }
        return false;
    }
}

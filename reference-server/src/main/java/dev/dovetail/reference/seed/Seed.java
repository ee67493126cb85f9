package dev.dovetail.reference.seed;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.dovetail.reference.api.model.DataColorTheme;
import dev.dovetail.reference.api.model.ExportFormatEnum;
import dev.dovetail.reference.api.model.ExportedAsset;
import dev.dovetail.reference.api.model.Group;
import dev.dovetail.reference.api.model.InsightRequest;
import dev.dovetail.reference.resource.DataColorThemes;
import dev.dovetail.reference.resource.Environment;
import dev.dovetail.reference.resource.ExplicitMember;
import dev.dovetail.reference.resource.Groups;
import dev.dovetail.reference.resource.Insights;
import dev.dovetail.reference.resource.InsightsSharing;
import dev.dovetail.reference.resource.ReferenceUser;
import dev.dovetail.reference.resource.Secrets;
import java.util.Locale;

/** Fills an empty store with what the fixture file names, and a little beside it in the other project. */
public final class Seed {

    private final Fixtures fixtures;
    private final Environment environment;
    private final Insights insights;
    private final InsightsSharing sharing;
    private final String project;
    private final String other;

    /** A seed for an environment whose projects are those of the fixtures. */
    public Seed(Fixtures fixtures, Environment environment) {
        var secrets = new Secrets();
        this.fixtures = fixtures;
        this.environment = environment;
        this.insights = new Insights(environment, secrets);
        this.sharing = new InsightsSharing(environment, secrets);
        var projects = fixtures.projects().all();
        this.project = projects.get(0).id();
        this.other = projects.get(1).id();
    }

    /** Whether the rows are there already. */
    public boolean isSown() {
        return !environment.tables().groups().all(project).isEmpty();
    }

    /** Adds the rows. */
    public void sow() {
        sowInsights();
        sowMembers();
        sowExport();
        sowGroups();
        sowTheme();
    }

    private void sowInsights() {
        var shared = insights.create(
                project, InsightRequest.builder().name("Shared insight").build());
        require("shared_insight_id", fixtures.sharedInsight(), shared.id());
        for (var password : fixtures.sharePasswords()) {
            sharing.addPassword(project, shared.id(), null);
            if (environment
                    .tables()
                    .sharePasswords()
                    .find(project, password.toString())
                    .isEmpty()) {
                throw new IllegalStateException("share_password_id: " + password + " is not what the server gives");
            }
        }
        insights.create(
                other,
                InsightRequest.builder().name("Insight of another project").build());
    }

    /** Numbers are given by the server, in order: the file has to name what it gives. */
    private static void require(String fixture, long named, long given) {
        if (named != given) {
            throw new IllegalStateException(fixture + ": the file says " + named + ", the server gives " + given);
        }
    }

    private void sowMembers() {
        fixtures.members()
                .forEach(user -> environment
                        .tables()
                        .explicitMembers()
                        .insert(
                                project,
                                user.toLowerCase(Locale.ROOT),
                                new ExplicitMember(user.toLowerCase(Locale.ROOT))));
    }

    private void sowExport() {
        var exports = environment.tables().exports();
        var id = exports.nextId();
        require("finished_export_id", fixtures.finishedExport(), id);
        exports.insert(
                project,
                Long.toString(id),
                ExportedAsset.builder()
                        .id(id)
                        .dashboard(fixtures.projects()
                                .all()
                                .get(0)
                                .dashboards()
                                .iterator()
                                .next())
                        .exportFormat(ExportFormatEnum.TEXT_CSV)
                        .createdAt(environment.now())
                        .hasContent("true")
                        .filename("export-" + id + ".csv")
                        .expiresAfter(environment.now().plusYears(100))
                        .build());
    }

    /** One more than the file asks for in the type that it names, a few in the next, one in the other project. */
    private void sowGroups() {
        var count = fixtures.groupCount() + 1;
        var type = fixtures.groupType();
        for (var number = 1; number < count; number++) {
            insertGroup(project, type, "group-" + number, count - number);
        }
        insertGroup(project, type, fixtures.groupKey(), 0);
        insertGroup(project, type + 1, "single", 1);
        insertGroup(other, type, "umbrella", 0);
    }

    private void insertGroup(String projectId, int type, String key, int hoursAgo) {
        var properties = JsonNodeFactory.instance.objectNode().put("name", key);
        var group = Group.builder()
                .groupTypeIndex(type)
                .groupKey(key)
                .groupProperties(properties)
                .createdAt(environment.now().minusHours(hoursAgo))
                .build();
        environment.tables().groups().insert(projectId, Groups.key(type, key), group);
    }

    private void sowTheme() {
        var themes = environment.tables().dataColorThemes();
        var id = themes.nextId();
        var colors = JsonNodeFactory.instance.arrayNode().add("#1d4aff").add("#621da6");
        themes.insert(
                DataColorThemes.GLOBAL,
                Long.toString(id),
                DataColorTheme.builder()
                        .id(id)
                        .name("Default theme")
                        .colors(colors)
                        .isGlobal("true")
                        .createdAt(environment.now())
                        .createdBy(ReferenceUser.USER)
                        .build());
    }
}

package dev.dovetail.reference.resource;

import dev.dovetail.reference.api.model.DataColorTheme;
import dev.dovetail.reference.api.model.DatasetItem;
import dev.dovetail.reference.api.model.ExportedAsset;
import dev.dovetail.reference.api.model.Group;
import dev.dovetail.reference.api.model.Insight;
import dev.dovetail.reference.api.model.InsightVariable;
import dev.dovetail.reference.api.model.SharingConfiguration;
import dev.dovetail.reference.api.model.Subscription;
import dev.dovetail.reference.api.model.UserInterview;
import dev.dovetail.reference.store.RowFormat;
import dev.dovetail.reference.store.Store;
import dev.dovetail.reference.store.Table;
import dev.dovetail.runtime.json.JsonCodec;

/** The rows of every resource. Most are kept as they are answered. */
public record Tables(
        Table<Subscription> subscriptions,
        Table<UserInterview> userInterviews,
        Table<ExplicitMember> explicitMembers,
        Table<ExportedAsset> exports,
        Table<Group> groups,
        Table<DataColorTheme> dataColorThemes,
        Table<DatasetItem> datasetItems,
        Table<InsightVariable> insightVariables,
        Table<Insight> insights,
        Table<SharingConfiguration> sharing,
        Table<SharePassword> sharePasswords) {

    /** The tables of a store. */
    public static Tables in(Store store) {
        var codec = JsonCodec.lenient();
        return new Tables(
                store.table("subscriptions", RowFormat.json(codec, Subscription.class)),
                store.table("user_interviews", RowFormat.json(codec, UserInterview.class)),
                store.table("explicit_members", RowFormat.json(codec, ExplicitMember.class)),
                store.table("exports", RowFormat.json(codec, ExportedAsset.class)),
                store.table("groups", RowFormat.json(codec, Group.class)),
                store.table("data_color_themes", RowFormat.json(codec, DataColorTheme.class)),
                store.table("dataset_items", RowFormat.json(codec, DatasetItem.class)),
                store.table("insight_variables", RowFormat.json(codec, InsightVariable.class)),
                store.table("insights", RowFormat.json(codec, Insight.class)),
                store.table("sharing", RowFormat.json(codec, SharingConfiguration.class)),
                store.table("share_passwords", RowFormat.json(codec, SharePassword.class)));
    }
}

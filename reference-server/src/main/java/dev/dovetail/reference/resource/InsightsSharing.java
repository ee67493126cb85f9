package dev.dovetail.reference.resource;

import dev.dovetail.reference.access.Caller;
import dev.dovetail.reference.api.model.Insight;
import dev.dovetail.reference.api.model.SharingConfiguration;
import dev.dovetail.reference.api.model.SharingConfigurationRequest;
import dev.dovetail.reference.api.server.InsightsSharingHandler;
import dev.dovetail.reference.store.Table;
import dev.dovetail.runtime.json.JsonCodec;
import dev.dovetail.runtime.server.Problems;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Public links of insights, and their passwords. An insight that was never shared has a configuration all the same. */
public final class InsightsSharing implements InsightsSharingHandler<Caller> {

    private final Environment environment;
    private final Secrets secrets;
    private final Table<SharingConfiguration> rows;
    private final Table<SharePassword> passwords;
    private final JsonCodec codec = JsonCodec.strict();

    /** The links of an environment's insights. */
    public InsightsSharing(Environment environment, Secrets secrets) {
        this.environment = environment;
        this.secrets = secrets;
        this.rows = environment.tables().sharing();
        this.passwords = environment.tables().sharePasswords();
    }

    @Override
    public SharingConfiguration list(Caller caller, String projectId, long insightId) {
        return answered(projectId, insightId, configuration(projectId, insightId));
    }

    /** Adds a password. Whoever makes one wants it asked for, so that is switched on unless the request says no. */
    @Override
    public SharingConfiguration passwordsCreate(
            Caller caller, String projectId, long insightId, @Nullable SharingConfigurationRequest body) {
        return addPassword(projectId, insightId, body);
    }

    /** Adds a password. */
    public synchronized SharingConfiguration addPassword(
            String projectId, long insightId, @Nullable SharingConfigurationRequest body) {
        var sent = body == null ? SharingConfigurationRequest.builder().build() : body;
        var before = configuration(projectId, insightId);
        var after = before.toBuilder()
                .enabled(Optional.ofNullable(sent.enabled()).orElse(before.enabled()))
                .settings(Optional.ofNullable(sent.settings()).orElse(before.settings()))
                .passwordRequired(Optional.ofNullable(sent.passwordRequired()).orElse(true))
                .accessToken(Optional.ofNullable(before.accessToken()).orElseGet(secrets::accessToken))
                .build();
        var id = passwords.nextId();
        passwords.insert(
                projectId,
                Long.toString(id),
                new SharePassword(id, insightId, environment.now(), ReferenceUser.USER.email(), true));
        return answered(projectId, insightId, rows.insert(projectId, Long.toString(insightId), after));
    }

    @Override
    public synchronized void passwordsDestroy(Caller caller, String projectId, long insightId, String passwordId) {
        requireInsight(projectId, insightId);
        var taken = passwords
                .find(projectId, passwordId)
                .filter(password -> password.insight() == insightId && password.active())
                .flatMap(password -> passwords.update(projectId, passwordId, SharePassword::revoked));
        if (taken.isEmpty()) {
            throw Problems.notFound("Password not found");
        }
    }

    /** A new link; what is sent along does not matter. */
    @Override
    public synchronized SharingConfiguration refreshCreate(
            Caller caller, String projectId, long insightId, @Nullable SharingConfigurationRequest body) {
        var after = configuration(projectId, insightId).toBuilder()
                .accessToken(secrets.accessToken())
                .build();
        return answered(projectId, insightId, rows.insert(projectId, Long.toString(insightId), after));
    }

    private SharingConfiguration configuration(String projectId, long insightId) {
        var insight = requireInsight(projectId, insightId);
        return rows.find(projectId, Long.toString(insightId))
                .orElseGet(() -> SharingConfiguration.builder()
                        .createdAt(Optional.ofNullable(insight.createdAt()).orElseGet(environment::now))
                        .enabled(false)
                        .accessToken(null)
                        .passwordRequired(false)
                        .sharePasswords("[]")
                        .build());
    }

    private Insight requireInsight(String projectId, long insightId) {
        return environment
                .tables()
                .insights()
                .find(projectId, Long.toString(insightId))
                .orElseThrow(() -> Problems.notFound("Insight not found."));
    }

    /** The document has text where the passwords go, so it is JSON in text. */
    private SharingConfiguration answered(String projectId, long insightId, SharingConfiguration row) {
        var listed = codec.object().putArray("passwords");
        for (var password : passwords.all(projectId)) {
            if (password.insight() == insightId) {
                listed.addObject()
                        .put("id", password.id())
                        .put("created_at", password.createdAt().toString())
                        .put("created_by_email", password.createdByEmail())
                        .put("is_active", password.active());
            }
        }
        return row.toBuilder()
                .sharePasswords(new String(codec.write(listed), StandardCharsets.UTF_8))
                .build();
    }
}

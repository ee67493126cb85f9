package dev.dovetail.reference.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;

/**
 * A password of a shared insight, without its secret.
 *
 * @param insight the insight that it opens
 * @param active whether it still opens it
 */
public record SharePassword(
        @JsonProperty("id") long id,
        @JsonProperty("insight") long insight,
        @JsonProperty("created_at") OffsetDateTime createdAt,
        @JsonProperty("created_by_email") String createdByEmail,
        @JsonProperty("is_active") boolean active) {

    /** The password after it was taken away. */
    SharePassword revoked() {
        return new SharePassword(id, insight, createdAt, createdByEmail, false);
    }
}

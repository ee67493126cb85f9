package dev.dovetail.reference.resource;

import dev.dovetail.reference.api.model.RoleAtOrganizationEnum;
import dev.dovetail.reference.api.model.UserBasic;
import java.util.UUID;

/** The one user of this server: whatever the token, everything is made by this person. */
public final class ReferenceUser {

    /** The person. */
    public static final UserBasic USER = UserBasic.builder()
            .id(1)
            .uuid(UUID.fromString("0192d7a4-0000-7000-8000-0000000000aa"))
            .distinctId("reference-user")
            .firstName("Rei")
            .lastName("Ference")
            .email("reference@example.com")
            .isEmailVerified(true)
            .hedgehogConfig(null)
            .roleAtOrganization(RoleAtOrganizationEnum.ENGINEERING)
            .build();

    private ReferenceUser() {}
}

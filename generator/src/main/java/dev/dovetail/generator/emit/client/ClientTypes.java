package dev.dovetail.generator.emit.client;

import com.palantir.javapoet.ClassName;

/** The runtime's classes that an emitted client uses. */
final class ClientTypes {

    private static final String PACKAGE = "dev.dovetail.runtime.client";

    static final ClassName API_CLIENT = ClassName.get(PACKAGE, "ApiClient");
    static final ClassName API_CLIENT_BUILDER = API_CLIENT.nestedClass("Builder");
    static final ClassName API_EXCEPTION = ClassName.get(PACKAGE, "ApiException");
    static final ClassName API_RESPONSE = ClassName.get(PACKAGE, "ApiResponse");
    static final ClassName CALL = ClassName.get(PACKAGE, "Call");
    static final ClassName CALLBACK_URL = ClassName.get(PACKAGE, "CallbackUrl");
    static final ClassName CREDENTIALS = ClassName.get(PACKAGE, "Credentials");
    static final ClassName SERVER_URL = ClassName.get(PACKAGE, "ServerUrl");
    static final ClassName PAGED = ClassName.get(PACKAGE, "Paged");

    private ClientTypes() {}
}

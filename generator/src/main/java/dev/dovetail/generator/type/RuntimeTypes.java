package dev.dovetail.generator.type;

import com.palantir.javapoet.ClassName;

/** The classes that emitted code uses. Names only: the generator has none of them on its class path. */
public final class RuntimeTypes {

    private static final String MODEL = "dev.dovetail.runtime.model";
    private static final String JSON = "dev.dovetail.runtime.json";
    private static final String PARAMETER = "dev.dovetail.runtime.parameter";
    private static final String JACKSON = "com.fasterxml.jackson.annotation";

    public static final ClassName PRESENCE = ClassName.get(MODEL, "Presence");
    public static final ClassName ENUM_VALUE = ClassName.get(MODEL, "EnumValue");
    public static final ClassName REQUIRED = ClassName.get(MODEL, "Required");
    public static final ClassName MISSING_MEMBERS = ClassName.get(MODEL, "MissingMembersException");
    public static final ClassName IMMUTABLE = ClassName.get(MODEL, "Immutable");
    public static final ClassName VALIDATED = ClassName.get(MODEL, "Validated");
    public static final ClassName VALIDATION = ClassName.get(MODEL, "Validation");
    public static final ClassName UNIONS = ClassName.get(MODEL, "Unions");
    public static final ClassName VARIANT_READER = ClassName.get(MODEL, "VariantReader");
    public static final ClassName JSON_KIND = ClassName.get(MODEL, "JsonKind");
    public static final ClassName BINARY_CONTENT = ClassName.get(MODEL, "BinaryContent");
    public static final ClassName ITEM_STREAM = ClassName.get(MODEL, "ItemStream");
    public static final ClassName SERVER_EVENT = ClassName.get(MODEL, "ServerEvent");
    public static final ClassName BODY_TYPE = ClassName.get(JSON, "BodyType");
    public static final ClassName DECLARED_HEADER = ClassName.get(PARAMETER, "DeclaredHeader");
    public static final ClassName VALUE_TYPE = ClassName.get(PARAMETER, "ValueType");
    public static final ClassName RETRY_POLICY = ClassName.get("dev.dovetail.runtime.client", "RetryPolicy");
    public static final ClassName STYLE = ClassName.get(PARAMETER, "Style");

    public static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");
    public static final ClassName NULL_UNMARKED = ClassName.get("org.jspecify.annotations", "NullUnmarked");
    public static final ClassName JSON_NODE = ClassName.get("com.fasterxml.jackson.databind", "JsonNode");

    public static final ClassName JSON_PROPERTY = ClassName.get(JACKSON, "JsonProperty");
    public static final ClassName JSON_INCLUDE = ClassName.get(JACKSON, "JsonInclude");
    public static final ClassName JSON_CREATOR = ClassName.get(JACKSON, "JsonCreator");
    public static final ClassName JSON_VALUE = ClassName.get(JACKSON, "JsonValue");
    public static final ClassName JSON_SETTER = ClassName.get(JACKSON, "JsonSetter");
    public static final ClassName NULLS = ClassName.get(JACKSON, "Nulls");
    public static final ClassName JSON_AUTO_DETECT = ClassName.get(JACKSON, "JsonAutoDetect");
    public static final ClassName JSON_IGNORE_PROPERTIES = ClassName.get(JACKSON, "JsonIgnoreProperties");
    public static final ClassName JSON_ANY_GETTER = ClassName.get(JACKSON, "JsonAnyGetter");
    public static final ClassName JSON_ANY_SETTER = ClassName.get(JACKSON, "JsonAnySetter");
    public static final ClassName JACKSON_INJECT = ClassName.get(JACKSON, "JacksonInject");

    private RuntimeTypes() {}
}

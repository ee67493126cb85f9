package dev.dovetail.runtime.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.InjectableValues;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.dovetail.runtime.model.Presence;
import dev.dovetail.runtime.model.VariantReader;

/** Sets Jackson up. */
final class Mappers {

    /** Deep enough for any model, far from what a stack can bear. */
    private static final int STRICT_DEPTH = 200;

    private Mappers() {}

    static ObjectMapper create(Reading reading) {
        var strict = reading.scalars() != Reading.Scalars.ANY;
        var factory = JsonFactory.builder().configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION, strict);
        if (strict) {
            factory.streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(STRICT_DEPTH)
                    .build());
        }
        var mapper = JsonMapper.builder(factory.build())
                .addModule(new JavaTimeModule())
                .addModule(new PresenceModule())
                .addModule(ScalarModules.reading(reading))
                .addModule(ScalarModules.writing())
                .configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, !strict)
                .configure(
                        DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY,
                        reading.scalars() == Reading.Scalars.FROM_TEXT)
                .disable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .build();
        if (!reading.nullsAnywhere()) {
            mapper.registerModule(CollectingModule.create());
            refuseNulls(mapper);
        }
        if (reading.scalars() == Reading.Scalars.FROM_TEXT) {
            mapper.addHandler(new JsonTextHandler());
            mapper.registerModule(JsonTextMaps.create());
        }
        return withVariants(mapper);
    }

    /** The mapper of somebody else, with what models cannot do without. */
    static ObjectMapper complete(ObjectMapper mapper) {
        return withVariants(mapper.copy()
                .registerModule(new PresenceModule())
                .registerModule(new SimpleModule("dovetail-files").addSerializer(ScalarModules.binarySerializer())));
    }

    /** Null is an error where neither the model nor the type admits it. */
    private static void refuseNulls(ObjectMapper mapper) {
        mapper.setDefaultSetterInfo(JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL));
        mapper.configOverride(Presence.class).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.SET));
        mapper.configOverride(JsonNode.class).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.SET));
    }

    private static ObjectMapper withVariants(ObjectMapper mapper) {
        var values = new InjectableValues.Std();
        values.addValue(VariantReader.class, new TreeVariantReader(mapper));
        return mapper.setInjectableValues(values);
    }
}

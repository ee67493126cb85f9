package dev.dovetail.generator.type;

import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.TypeRef;
import dev.dovetail.generator.view.Aliases;

/** Uses of a mapped type become uses of what the document says it is: the scalar, or free JSON. */
record PlainType(Api api, TypeMappings mappings) implements TypeRewriting {

    @Override
    public TypeRef named(TypeRef.Named type) {
        if (mappings.of(type.id()).isEmpty()) {
            return type;
        }
        var plain = Aliases.resolve(api, type);
        return plain.withoutNull() instanceof TypeRef.Scalar ? plain : new TypeRef.AnyJson();
    }
}

package dev.dovetail.generator.type;

import dev.dovetail.contract.model.TypeRef;

/** Uses of a mapped format become uses of the type that stands for it. */
record WithFormats(TypeMappings mappings) implements TypeRewriting {

    @Override
    public TypeRef scalar(TypeRef.Scalar type) {
        return type.constraints()
                .format()
                .filter(mappings::hasFormat)
                .<TypeRef>map(format -> new TypeRef.Named(TypeMappings.format(format)))
                .orElse(type);
    }
}

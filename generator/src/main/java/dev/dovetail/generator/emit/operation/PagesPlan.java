package dev.dovetail.generator.emit.operation;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.Optional;

/**
 * How the pages of a list are followed.
 *
 * @param strategy the runtime's method for it: {@code byNextLink}
 * @param parameter the query parameter that selects a page, as a literal; absent where a link does
 * @param element what the list is of
 * @param items the accessor of a page's items: {@code Page::results}
 * @param next the accessor of what leads to the next page; absent where counting does
 */
public record PagesPlan(
        String strategy, Optional<CodeBlock> parameter, TypeName element, CodeBlock items, Optional<CodeBlock> next) {}

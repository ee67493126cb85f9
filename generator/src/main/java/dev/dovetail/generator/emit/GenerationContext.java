package dev.dovetail.generator.emit;

import dev.dovetail.contract.model.Api;
import dev.dovetail.generator.naming.Names;
import dev.dovetail.generator.type.JavaTypes;
import dev.dovetail.generator.view.Views;

/**
 * What every emitter may ask.
 *
 * @param documentName the document's file name, without folders
 * @param api the model
 * @param views which types are sent, received, or differ
 * @param names every Java name
 * @param types uses of types as Java types
 */
public record GenerationContext(String documentName, Api api, Views views, Names names, JavaTypes types) {}

package dev.dovetail.contract.source;

import com.fasterxml.jackson.databind.JsonNode;

/** One text as JSON, with the place of every value. Overlays change both together. */
record SourceTree(JsonNode root, Place place) {}

package dev.dovetail.reference.site;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The document that this server serves.
 *
 * @param yaml as it was written
 * @param json the same as JSON
 */
@SuppressWarnings("ArrayRecordComponent") // private to this package and never compared
record BundledDocument(byte[] yaml, byte[] json) {

    private static final String RESOURCE = "/dev/dovetail/spec/environments.yaml";

    static BundledDocument load() {
        var yaml = Resources.read(RESOURCE);
        try {
            return new BundledDocument(yaml, new JsonMapper().writeValueAsBytes(new YAMLMapper().readTree(yaml)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

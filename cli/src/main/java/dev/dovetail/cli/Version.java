package dev.dovetail.cli;

import picocli.CommandLine.IVersionProvider;

/** The version as the jar's manifest has it. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        var version = Version.class.getPackage().getImplementationVersion();
        return new String[] {
            "dovetail " + (version == null ? "(not packaged)" : version), "Java ${java.version} (${java.vendor})"
        };
    }
}

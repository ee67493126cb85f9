package dev.dovetail.conformance.configuration;

import java.util.function.UnaryOperator;

/** {@code hosts}: the servers that may be tested. */
final class HostsSection implements Section {
    @Override
    public Key key() {
        return new Key(
                "hosts",
                Form.oneOrMoreTexts(),
                "The servers that may be tested: names of hosts, with a port or without; *.example.com for all below a name.");
    }

    @Override
    public UnaryOperator<Target> read(Setting setting) {
        var hosts = new Hosts(setting.texts());
        return target -> target.withHosts(hosts);
    }
}

def log = new File(basedir, 'build.log').text
assert log =~ /api.yaml:4:\d+: warning: /
assert log.contains('api.yaml: nothing to mend')
assert log =~ /api.yaml: \d+ to mend, see above/
assert log.contains('dovetail:check') && log.contains('documentArtifact') : 'the plugin describes its goals itself'

def log = new File(basedir, 'build.log').text
assert log.contains('com.example:notes-spec:1!/notes.yaml')
assert log.contains('notes.yaml has changed in a way that is breaking or worse')
def changes = new File(basedir, 'app/target/changes.md')
assert changes.exists() || new File(basedir, 'target/changes.md').exists()
assert log.contains("<failOn> is 'everything'; it may be one of [breaking, risky, source, none]")

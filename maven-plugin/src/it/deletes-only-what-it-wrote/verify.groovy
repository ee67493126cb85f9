def root = new File(basedir, 'target/generated-sources/dovetail/notes/com/example/notes')
assert new File(root, 'Own.java').text.contains('final class Own')
def names = []
root.eachFileRecurse { if (it.name.endsWith('.java')) names << it.name }
assert names.contains('Note.java')
assert names.contains('NotesClient.java')
assert !names.any { it.toLowerCase().contains('mood') } : "stale: $names"
def log = new File(basedir, 'build.log').text
assert log =~ /1 deleted/

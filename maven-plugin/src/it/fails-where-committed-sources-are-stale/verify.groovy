def log = new File(basedir, 'build.log').text
assert log.contains('notes.yaml: all ') : 'the first run finds nothing'
assert log =~ /is not what notes-without-mood.yaml gives: 0 missing, \d+ stale, 1 extra/
assert log.contains('  extra    com/example/notes/model/Mood.java')
assert log.contains('+++ com/example/notes/model/Note.java (as generated)')
assert log.contains('To repair it: mvn dovetail:generate@committed')
assert log.contains('notes-without-mood.yaml: all ') : 'the last run finds nothing'

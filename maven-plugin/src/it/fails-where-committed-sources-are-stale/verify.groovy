def log = new File(basedir, 'build.log').text
assert log.findAll('notes.yaml: all \\d+ files are as generated').size() == 2 : 'the first run and the last find nothing'
assert log =~ /is not what notes.yaml gives: 0 missing, \d+ stale, 1 extra/
assert log.contains('  extra    com/example/notes/model/Mood.java')
assert log.contains('+++ com/example/notes/model/Note.java (as generated)')
assert log.contains('To repair it: mvn dovetail:generate@committed')

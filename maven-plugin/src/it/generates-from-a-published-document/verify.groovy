assert new File(basedir, 'app/target/generated-sources/dovetail/notes/com/example/notes/model/Note.java').exists()
def log = new File(basedir, 'build.log').text
assert log =~ /notes.yaml: 0 operations, \d+ files: \d+ written/
assert log =~ /notes.yaml: nothing changed, \d+ files/
assert new File(basedir, 'app/target/generated-sources/dovetail/notes/.dovetail-manifest').text.contains(' schemas/author.yaml')

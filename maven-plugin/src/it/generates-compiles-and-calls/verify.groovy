assert new File(basedir, 'target/generated-sources/dovetail/notes/com/example/notes/client/NotesClient.java').exists()
def report = new File(basedir, 'target/surefire-reports').listFiles().find { it.name.endsWith('NotesTest.xml') }
assert report != null && report.text.contains('tests="1"') && report.text.contains('failures="0"')

def api = new File(basedir, 'target/generated-sources').toPath().toFile()
def sources = []
api.eachFileRecurse { if (it.name.endsWith('.java')) sources << it }
def handler = sources.find { it.name == 'NotesHandler.java' }
assert handler.text.contains(' retrieve(') && handler.text.contains(' list(')
assert !handler.text.contains(' create(') : 'what is excluded is not there'
assert !sources.any { it.name == 'Tag.java' } : 'what only the excluded operation needs is not there'
assert new File(basedir, 'target/classes/com/example/notes/server/NotesRouter.class').exists()

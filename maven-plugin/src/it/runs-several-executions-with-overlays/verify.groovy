def classes = new File(basedir, 'target/classes/com/example')
assert new File(classes, 'notes/model/Note.class').exists()
assert !new File(classes, 'notes/client').exists() : 'only models were asked for'
assert new File(classes, 'pinned/client/PinnedClient.class').exists()
assert new File(classes, 'pinned/server/PinnedRouter.class').exists()
def sources = new File(basedir, 'target/generated-sources')
def pinned = []
sources.eachFileRecurse { if (it.name == 'Note.java' && it.text.contains('pinned')) pinned << it.path }
assert pinned.size() == 1 : "the overlay reaches its own execution only: $pinned"

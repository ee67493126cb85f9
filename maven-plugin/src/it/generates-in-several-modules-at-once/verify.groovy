def trees = ['one', 'two', 'three'].collect { module ->
    def root = new File(basedir, "$module/target/generated-sources/dovetail")
    def files = [:]
    root.eachFileRecurse(groovy.io.FileType.FILES) { files[root.toPath().relativize(it.toPath()).toString()] = it.text }
    files
}
assert trees[0].size() > 15
assert trees[0].keySet().any { it.endsWith('models/model/Note.java') } && trees[0].keySet().any { it.endsWith('client/NotesClient.java') }
assert trees[1] == trees[0] && trees[2] == trees[0] : 'modules that are built at the same time get the same'
assert !trees[0].keySet().any { it.contains('staging') || it.endsWith('.dovetail-lock') } : 'nothing is left lying about'
def log = new File(basedir, 'build.log').text
assert log.findAll('notes.yaml: \\d+ operations, \\d+ files: \\d+ written, 0 unchanged').size() == 6
assert log.findAll('notes.yaml: nothing changed').size() == 6
assert !log.contains('not marked @threadSafe')

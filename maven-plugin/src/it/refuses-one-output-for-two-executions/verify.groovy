def log = new File(basedir, 'build.log').text
assert log.contains('is written to by two executions')
assert log.contains('execution one and ') && log.contains('execution other; give each an <output> of its own')
assert new File(basedir, 'target/both/com/example/one').isDirectory()
assert !new File(basedir, 'target/both/com/example/other').exists()

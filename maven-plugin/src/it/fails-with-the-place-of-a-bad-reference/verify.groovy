def log = new File(basedir, 'build.log').text
assert log.contains("notes.yaml:24:32: error: ")
assert log.contains("#/components/schemas/Nota")
assert log.contains("[unresolved-reference]")
assert !log.contains("\tat dev.dovetail") : 'a user fault is not a stack trace'
assert !new File(basedir, 'target/generated-sources/dovetail').exists()

def log = new File(basedir, 'build.log').text
assert log.contains('nots.yaml: error: there is no such file [unreadable-document]')
assert log.contains('not a package name: com.1example; one is com.example.api')
assert log.contains("emit: there is no part 'clint'; there are [client, models, server]")
assert log.contains('notes.yaml: there is a file, and it should be a folder')
assert log.contains('To repair it: mvn dovetail:generate -Ddovetail.output=src/generated/java')
assert log.count('BUILD FAILURE') == 5
assert !log.contains('\tat dev.dovetail') : 'a wrong parameter is not a stack trace'
assert new File(basedir, 'notes.yaml').text.startsWith('openapi')
assert !new File(basedir, 'src').exists() && !new File(basedir, 'target/generated-sources').exists()

def log = new File(basedir, 'build.log').text
assert log.contains("dovetail.yaml:1:1: there is no setting 'fixtuers'; did you mean 'fixtures'?")
assert log.contains("serverId: settings.xml has no server 'nobody'")
assert log.contains('tokenEnv: the environment has no variable NO_SUCH_VARIABLE')
assert log.contains('http://127.0.0.1:1 does not answer')
assert log.contains('dovetail: skipped')
assert log.contains('dovetail:verify') && log.contains('dovetail:verdict')
assert log.count('BUILD SUCCESS') == 2
assert !log.contains('\tat dev.dovetail') : 'a wrong setting is not a stack trace'
assert !new File(basedir, 'target/dovetail-report').exists()

def log = new File(basedir, 'build.log').text
assert log.contains('deviates from')
assert log =~ /shape\.\S+: status: .*status\.yaml/ : 'the summary names check, operation and place'
def stopped = log.indexOf('(stop)')
def failed = log.indexOf('BUILD FAILURE')
assert stopped > 0 && failed > stopped : 'what was started is stopped before the build fails'
assert log.contains('MojoFailureException') || log.contains('verdict')
assert !log.contains('\tat dev.dovetail') : 'a deviation is not a stack trace'
def junit = new groovy.xml.XmlSlurper().parse(new File(basedir, 'target/failsafe-reports/TEST-dovetail-status.xml'))
assert junit.'**'.findAll { it.name() == 'failure' }.size() > 0

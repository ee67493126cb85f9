def log = new File(basedir, 'build.log').text
assert log.contains('CONFORMS')
for (name in ['report.html', 'report.json', 'report.sarif', 'report.md', 'junit.xml']) {
    assert new File(basedir, "target/dovetail-report/$name").file : name
}
def junit = new groovy.xml.XmlSlurper().parse(new File(basedir, 'target/failsafe-reports/TEST-dovetail-status.xml'))
assert junit.'**'.findAll { it.name() == 'testcase' }.size() > 5
assert junit.'**'.findAll { it.name() == 'failure' }.isEmpty()

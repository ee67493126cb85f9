// A file of a person in the output folder, there before the first run.
def own = new File(basedir, 'target/generated-sources/dovetail/notes/com/example/notes/Own.java')
own.parentFile.mkdirs()
own.text = 'package com.example.notes;\n\nfinal class Own {}\n'
return true

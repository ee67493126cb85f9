/** TBD. */ package dev.dovetail.maven;

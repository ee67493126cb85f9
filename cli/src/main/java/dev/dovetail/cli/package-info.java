/** TBD. */ package dev.dovetail.cli;

/** TBD. */ package dev.dovetail.runtime;

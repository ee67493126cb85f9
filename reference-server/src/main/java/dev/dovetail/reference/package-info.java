/** TBD. */ package dev.dovetail.reference;

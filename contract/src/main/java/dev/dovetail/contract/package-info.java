/** TBD. */ package dev.dovetail.contract;

package dev.dovetail.contract.model;

/** What the document is about (Info Object). */
public record Info(String title, String version, Docs docs) {}

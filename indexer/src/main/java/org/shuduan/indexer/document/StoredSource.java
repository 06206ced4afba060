package org.shuduan.indexer.document;

/** A source of a stored paragraph. */
public record StoredSource(String file, String sha256, String place) {}

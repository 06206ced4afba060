package org.shuduan.indexer.read;

/**
 * A file that was opened and holds text.
 *
 * @param text what it says
 * @param digest of the very bytes that the text was read from
 */
public record Source(TextWindows text, FileDigest digest) {}

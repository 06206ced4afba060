package org.shuduan.extraction.region;

/**
 * An entry found in a text.
 *
 * @param start where it starts, in UTF-16 code units
 * @param end where it ends, exclusive
 * @param entry what was found
 */
record Hit(int start, int end, Entry entry) {}

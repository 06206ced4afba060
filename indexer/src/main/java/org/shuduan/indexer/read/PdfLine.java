package org.shuduan.indexer.read;

/**
 * A line as it stands on a page; lengths are in points, from the upper left corner of the page.
 *
 * @param text its characters, white space included
 * @param page from 1
 * @param left where it begins
 * @param right where it ends
 * @param base its base line
 * @param size of its first character's font
 */
record PdfLine(String text, int page, float left, float right, float base, float size) {}

/**
 * From extracted text to clean lines: noise found and named, white space normalised, each line
 * still knowing where it stands in the source.
 *
 * <p>Pure functions on text. Nothing here decides what a line is.
 */
@NullMarked
package org.shuduan.indexer.clean;

import org.jspecify.annotations.NullMarked;

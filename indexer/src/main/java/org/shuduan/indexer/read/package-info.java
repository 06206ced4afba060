/**
 * From a file to its text: one reader a format behind {@link SourceReader}, and what every format
 * hands on, {@link SourceText}.
 *
 * <p>Readers keep what the format knows (line breaks, pages, heading levels, indents) and change no
 * character. What the text means is not theirs to say.
 */
@NullMarked
package org.shuduan.indexer.read;

import org.jspecify.annotations.NullMarked;

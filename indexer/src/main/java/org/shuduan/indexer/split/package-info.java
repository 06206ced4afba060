/**
 * From clean lines to reports, sections and paragraphs.
 *
 * <p>{@link ReportSplitter} runs the steps in order; each step is a class of its own that answers
 * one question about lines: where is the table of contents, where does a report begin, is this line
 * a heading, does this line carry on the one before. They know structure only (numbering, indents,
 * punctuation, line width, the contents), not what reports are about.
 *
 * <p>Nothing is lost: each black character of the source belongs to exactly one {@link Block}.
 */
@NullMarked
package org.shuduan.indexer.split;

import org.jspecify.annotations.NullMarked;

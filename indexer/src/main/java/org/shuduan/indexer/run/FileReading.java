package org.shuduan.indexer.run;

import org.shuduan.indexer.AnnotatedSource;

/**
 * A file that was read to its end and written.
 *
 * @param quantities how many quantities its paragraphs have
 */
record FileReading(AnnotatedSource source, SourceChange change, int quantities) {}

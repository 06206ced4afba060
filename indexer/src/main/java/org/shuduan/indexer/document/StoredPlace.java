package org.shuduan.indexer.document;

import org.jspecify.annotations.Nullable;

/**
 * A place that a stored paragraph names.
 *
 * @param start where its name starts in the text, in UTF-16 code units
 * @param end where it ends, exclusive
 */
record StoredPlace(@Nullable String code, @Nullable String name, int start, int end) {}

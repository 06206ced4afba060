/**
 * Which paragraphs say the same: exact and near duplicates.
 *
 * <p>Pure: texts, facts and dates in, groups out. No documents, no files, no Elasticsearch may
 * enter. All thresholds stand in {@link org.shuduan.indexer.duplicate.Likeness}.
 */
@NullMarked
package org.shuduan.indexer.duplicate;

import org.jspecify.annotations.NullMarked;

/**
 * What stands in a generation: its paragraphs, its register of sources and runs, and the originals
 * that are kept beside it.
 *
 * <p>Reads and small writes; nothing that reads files into documents may enter.
 */
@NullMarked
package org.shuduan.indexer.store;

import org.jspecify.annotations.NullMarked;

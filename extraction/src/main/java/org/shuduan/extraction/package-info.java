/**
 * What a paragraph says: numbers, regions, themes.
 *
 * <p>Pure functions on text: no I/O, no Elasticsearch, nothing of files or queries.
 */
@NullMarked
package org.shuduan.extraction;

import org.jspecify.annotations.NullMarked;

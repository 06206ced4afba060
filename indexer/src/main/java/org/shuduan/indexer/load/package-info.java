/**
 * Documents on their way into Elasticsearch: bulk requests, their errors, their count.
 *
 * <p>Nothing that knows how a document is made may enter.
 */
@NullMarked
package org.shuduan.indexer.load;

import org.jspecify.annotations.NullMarked;

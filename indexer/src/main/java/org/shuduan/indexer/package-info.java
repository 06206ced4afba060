/**
 * Files to reports to sections to paragraphs to documents to Elasticsearch.
 *
 * <p>One package a step; here the steps are put together. Messages of exceptions are Chinese: they
 * reach the user of the command.
 */
@NullMarked
package org.shuduan.indexer;

import org.jspecify.annotations.NullMarked;

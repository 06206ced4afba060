/**
 * What is written to Elasticsearch, and the ids it is known by: pure functions from paragraphs and
 * what was extracted of them to documents.
 */
@NullMarked
package org.shuduan.indexer.document;

import org.jspecify.annotations.NullMarked;

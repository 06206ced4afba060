package org.shuduan.indexer.run;

import org.shuduan.engine.Generation;
import org.shuduan.indexer.document.DocumentWriter;
import org.shuduan.indexer.duplicate.DuplicateGroups;
import org.shuduan.indexer.load.BulkLoader;
import org.shuduan.indexer.store.StoredParagraphs;
import org.shuduan.mappings.index.IndexDefinition;

/**
 * The generation that is written to, and what is needed for it.
 *
 * @param groups every paragraph that is there, those written by this run included
 */
record Target(
    Generation generation,
    BulkLoader loader,
    StoredParagraphs stored,
    DuplicateGroups groups,
    DocumentWriter documents) {

  String paragraphs() {
    return generation.index(IndexDefinition.PARAGRAPHS);
  }

  String quantities() {
    return generation.index(IndexDefinition.QUANTITIES);
  }

  String sources() {
    return generation.index(IndexDefinition.SOURCES);
  }
}

package org.shuduan.indexer.document;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.shuduan.extraction.number.NumberMention;
import tools.jackson.databind.util.RawValue;

/**
 * A quantity as it is stored; the fields are those of {@code quantities.json}.
 *
 * @param report JSON, as are region and themes: all quantities of a paragraph share them
 */
record QuantityDocument(
    String id,
    String paragraphId,
    @JsonUnwrapped NumberMention number,
    @Nullable Double log10,
    String sentence,
    RawValue report,
    RawValue region,
    RawValue themes,
    String duplicateGroup,
    int duplicates,
    String indexedAt) {}

package org.shuduan.indexer.document;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuduan.extraction.number.NumberMention;

/** A quantity as it is stored; the fields are those of {@code quantities.json}. */
record QuantityDocument(
    String id,
    String paragraphId,
    @JsonUnwrapped NumberMention number,
    @Nullable Double log10,
    String sentence,
    StoredReport report,
    @Nullable StoredRegion region,
    List<String> themes,
    String duplicateGroup,
    int duplicates,
    String indexedAt) {}

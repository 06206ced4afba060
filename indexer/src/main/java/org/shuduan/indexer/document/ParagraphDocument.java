package org.shuduan.indexer.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuduan.extraction.number.NumberMention;

/**
 * A paragraph as it is stored; the fields are those of {@code paragraphs.json}.
 *
 * @param text folded for matching, of the same length as the original
 * @param literal the text with its signs spelt as words
 * @param imprint the bytes of an imprint in Base64
 * @param original as written, null where folding changed nothing
 */
record ParagraphDocument(
    String id,
    String text,
    String literal,
    @Nullable String original,
    int ordinal,
    List<String> section,
    StoredReport report,
    @Nullable StoredRegion region,
    List<String> themes,
    List<NumberMention> numbers,
    List<StoredPlace> places,
    List<String> subjects,
    List<String> units,
    List<String> dimensions,
    int numberCount,
    List<StoredSource> sources,
    String duplicateGroup,
    int duplicates,
    String imprint,
    String indexedAt) {}

package org.shuduan.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuduan.extraction.number.NumberMention;
import org.shuduan.extraction.region.Region;
import org.shuduan.mappings.index.Fields;

/** What hits are made of, as the index holds it. */
record StoredParagraph(
    String id,
    String text,
    @Nullable String original,
    List<String> section,
    SearchAnswer.Report report,
    @Nullable Region region,
    List<String> themes,
    List<NumberMention> numbers,
    List<SearchAnswer.Source> sources,
    String duplicateGroup,
    int duplicates) {

  /** The fields to fetch. */
  static final List<String> FIELDS =
      List.of(
          Fields.ID,
          Fields.Paragraph.TEXT,
          Fields.Paragraph.ORIGINAL,
          Fields.Paragraph.SECTION,
          Fields.Report.REPORT,
          Fields.Region.REGION,
          Fields.THEMES,
          Fields.Paragraph.NUMBERS,
          Fields.Paragraph.SOURCES,
          Fields.DUPLICATE_GROUP,
          Fields.DUPLICATES);

  StoredParagraph {
    section = orEmpty(section);
    themes = orEmpty(themes);
    numbers = orEmpty(numbers);
    sources = orEmpty(sources);
  }

  /** The text as its report writes it; folding for the index keeps all positions. */
  String written() {
    return original == null ? text : original;
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}

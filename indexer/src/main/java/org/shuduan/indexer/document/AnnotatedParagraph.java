package org.shuduan.indexer.document;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.shuduan.extraction.number.NumberMention;
import org.shuduan.extraction.region.Place;

/**
 * A paragraph and what was read of it: a line of {@code inspect}, in the order of its JSON keys.
 *
 * @param id made from report id, text and repetition
 * @param section headings from the outermost to the innermost
 * @param ordinal its position in its report, from 1
 * @param text as written; offsets of numbers are positions in it
 * @param themes ids of the theme catalogue, the main one first
 * @param places what it names, 我市 and the like included; no part of the line
 */
public record AnnotatedParagraph(
    String id,
    ReportFacts report,
    List<String> section,
    int ordinal,
    String text,
    List<String> themes,
    List<NumberMention> numbers,
    @JsonIgnore List<Place> places,
    SourcePlace source) {

  public AnnotatedParagraph {
    section = List.copyOf(section);
    themes = List.copyOf(themes);
    numbers = List.copyOf(numbers);
    places = List.copyOf(places);
  }
}

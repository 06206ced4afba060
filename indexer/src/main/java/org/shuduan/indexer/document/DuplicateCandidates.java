package org.shuduan.indexer.document;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shuduan.extraction.number.NumberMention;
import org.shuduan.extraction.region.Place;
import org.shuduan.extraction.text.FullWidth;
import org.shuduan.indexer.duplicate.Candidate;

/** Says of paragraphs what the search for duplicates must know. */
public final class DuplicateCandidates {

  private DuplicateCandidates() {}

  /**
   * The paragraph as a candidate. Its facts are its numbers, by canonical value and unit, dates and
   * labels as written; the places that it names; and where its report is at home, since that is
   * what 我市 means.
   */
  public static Candidate of(AnnotatedParagraph paragraph) {
    ReportFacts report = paragraph.report();
    Set<String> facts = new HashSet<>();
    paragraph.numbers().forEach(number -> facts.add(fact(number)));
    paragraph.places().stream()
        .filter(place -> !place.own())
        .forEach(place -> facts.add(fact(place)));
    if (report.region() != null) {
      addPath(report.region().code(), facts);
    }
    return new Candidate(paragraph.id(), FullWidth.fold(paragraph.text()), facts, report.date());
  }

  private static String fact(NumberMention number) {
    if (number.canonicalValue() == null) {
      return FullWidth.fold(number.surface());
    }
    String unit = Objects.requireNonNullElse(number.canonicalUnit(), "");
    return plain(number.canonicalValue()) + "–" + plain(number.canonicalValueMax()) + unit;
  }

  private static String plain(@Nullable BigDecimal value) {
    return value == null ? "" : value.stripTrailingZeros().toPlainString();
  }

  private static String fact(Place place) {
    return place.code() == null ? place.surface() : place.code();
  }

  /**
   * The place and those above it, so that a city and one of its counties do not stand against each
   * other. Two digits of a code name the province, two the city, two the county.
   */
  private static void addPath(String code, Set<String> facts) {
    facts.add(code.substring(0, 2) + "0000");
    facts.add(code.substring(0, 4) + "00");
    facts.add(code);
  }
}

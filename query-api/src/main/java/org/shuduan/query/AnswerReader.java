package org.shuduan.query;

import co.elastic.clients.elasticsearch.core.explain.Explanation;
import co.elastic.clients.elasticsearch.core.explain.ExplanationDetail;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shuduan.extraction.number.NumberMention;
import org.shuduan.mappings.index.Fields;
import org.shuduan.query.SearchAnswer.By;
import org.shuduan.query.SearchAnswer.Highlight;
import org.shuduan.query.SearchAnswer.MatchedNumber;

/** Reads the hits that Elasticsearch found. */
final class AnswerReader {

  private AnswerReader() {}

  /**
   * A hit.
   *
   * @param parts what was looked for in the text, possibly nothing
   */
  static SearchAnswer.Hit hit(Hit<StoredParagraph> hit, List<TextPart> parts) {
    StoredParagraph paragraph = paragraph(hit);
    List<MatchedNumber> numbers = numbers(paragraph.numbers(), matched(hit));
    List<Highlight> spans = new ArrayList<>();
    spans.addAll(spans(hit, Fields.Paragraph.TEXT, By.WORD));
    spans.addAll(spans(hit, Fields.Paragraph.TEXT_CHAR, By.LITERAL));
    parts.stream()
        .filter(TextPart.Literal.class::isInstance)
        .map(TextPart.Literal.class::cast)
        .forEach(part -> spans.addAll(LiteralSpans.of(part.text(), paragraph.text())));
    return new SearchAnswer.Hit(
        paragraph.id(),
        score(hit.score()),
        paragraph.written(),
        Highlights.merge(spans, numbers),
        paragraph.section(),
        paragraph.report(),
        paragraph.region(),
        paragraph.themes(),
        numbers,
        paragraph.sources(),
        paragraph.duplicateGroup(),
        paragraph.duplicates(),
        hit.explanation() == null ? null : explanation(hit.explanation()));
  }

  private static SearchAnswer.Explanation explanation(Explanation given) {
    return new SearchAnswer.Explanation(
        given.value(),
        given.description(),
        given.details().stream().map(AnswerReader::explanation).toList());
  }

  private static SearchAnswer.Explanation explanation(ExplanationDetail given) {
    return new SearchAnswer.Explanation(
        given.value(),
        given.description(),
        given.details().stream().map(AnswerReader::explanation).toList());
  }

  static StoredParagraph paragraph(Hit<StoredParagraph> hit) {
    return Objects.requireNonNull(hit.source(), "the source is always asked for");
  }

  /** Elasticsearch leaves out the score where it did not sort by it. */
  private static @Nullable Double score(@Nullable Double score) {
    return score == null || score.isNaN() ? null : score;
  }

  private static List<Highlight> spans(Hit<?> hit, String field, By by) {
    List<String> marked = hit.highlight().getOrDefault(field, List.of());
    return marked.isEmpty() ? List.of() : Highlights.spans(marked.get(0), by);
  }

  /** The places of the matched numbers in the list of all. */
  private static Set<Integer> matched(Hit<?> hit) {
    return hit.innerHits().values().stream()
        .flatMap(matched -> matched.hits().hits().stream())
        .map(number -> Objects.requireNonNull(number.nested()).offset())
        .collect(Collectors.toSet());
  }

  private static List<MatchedNumber> numbers(List<NumberMention> numbers, Set<Integer> matched) {
    return IntStream.range(0, numbers.size())
        .mapToObj(i -> new MatchedNumber(numbers.get(i), matched.contains(i)))
        .toList();
  }
}

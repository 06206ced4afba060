package org.shuduan.query;

import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.InnerHitsResult;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import co.elastic.clients.elasticsearch.core.search.TotalHitsRelation;
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
import org.shuduan.query.SearchAnswer.Relation;
import org.shuduan.query.SearchAnswer.Total;

/** Reads what Elasticsearch found. */
final class AnswerReader {

  private final SearchPlan plan;
  private final Facets facets;
  private final Labels labels;

  AnswerReader(SearchPlan plan, Facets facets, Labels labels) {
    this.plan = plan;
    this.facets = facets;
    this.labels = labels;
  }

  SearchAnswer read(SearchResponse<StoredParagraph> response) {
    List<Hit<StoredParagraph>> found = response.hits().hits();
    int size = Math.min(found.size(), plan.query().size());
    return new SearchAnswer(
        total(Objects.requireNonNull(response.hits().total(), "totals are always tracked")),
        found.subList(0, size).stream().map(this::hit).toList(),
        facets.read(response.aggregations(), labels),
        plan.understood(),
        found.size() > size && size > 0
            ? Cursor.after(found.get(size - 1).sort(), plan.query())
            : null);
  }

  private static Total total(TotalHits total) {
    return new Total(
        total.value(), total.relation() == TotalHitsRelation.Eq ? Relation.EQ : Relation.GTE);
  }

  private SearchAnswer.Hit hit(Hit<StoredParagraph> hit) {
    StoredParagraph paragraph =
        Objects.requireNonNull(hit.source(), "the source is always asked for");
    List<MatchedNumber> numbers = numbers(paragraph.numbers(), matched(hit));
    List<Highlight> spans = new ArrayList<>();
    spans.addAll(spans(hit, Fields.Paragraph.TEXT, By.WORD));
    spans.addAll(spans(hit, Fields.Paragraph.TEXT_CHAR, By.LITERAL));
    plan.parts().stream()
        .filter(part -> part.kind() == QueryText.Kind.LITERAL)
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
        paragraph.sources());
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
    InnerHitsResult matched = hit.innerHits().get(Filters.MATCHED);
    return matched == null
        ? Set.of()
        : matched.hits().hits().stream()
            .map(number -> Objects.requireNonNull(number.nested()).offset())
            .collect(Collectors.toSet());
  }

  private static List<MatchedNumber> numbers(List<NumberMention> numbers, Set<Integer> matched) {
    return IntStream.range(0, numbers.size())
        .mapToObj(i -> new MatchedNumber(numbers.get(i), matched.contains(i)))
        .toList();
  }
}

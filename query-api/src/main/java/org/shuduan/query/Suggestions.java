package org.shuduan.query;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shuduan.mappings.region.Division;

/**
 * Answers a {@link SuggestionQuery}. The values of the live index are read once and kept for a
 * minute, so that typing sends no requests.
 */
final class Suggestions {

  private static final long KEPT_NANOS = Duration.ofMinutes(1).toNanos();

  /** The longest text that is looked for; nobody types more to get a suggestion. */
  private static final int LONGEST = 50;

  /** Of each facet the most frequent; rarer ones are no suggestions. */
  private static final int MOST_VALUES = 9_000;

  private final SearchContext context;
  private final AtomicReference<@Nullable Known> known = new AtomicReference<>();

  /** The values there are, and until when they count as known. */
  private record Known(List<Candidate> candidates, long readAt) {}

  private record Candidate(Suggestion suggestion, Pinyin pinyin) {}

  private record Match(Suggestion suggestion, int at) {}

  Suggestions(SearchContext context) {
    this.context = context;
  }

  List<Suggestion> read(SuggestionQuery asked) {
    String typed = Pinyin.typed(asked.typed());
    if (typed.isEmpty() || typed.length() > LONGEST) {
      return List.of();
    }
    List<Candidate> candidates = candidates();
    return asked.facets().stream()
        .flatMap(facet -> best(candidates, facet, typed).limit(asked.size()))
        .toList();
  }

  /** What begins with it first, then the most frequent. */
  private static Stream<Suggestion> best(List<Candidate> candidates, Facet facet, String typed) {
    return candidates.stream()
        .filter(candidate -> candidate.suggestion().facet() == facet)
        .map(candidate -> new Match(candidate.suggestion(), candidate.pinyin().find(typed)))
        .filter(match -> match.at() >= 0)
        .sorted(
            Comparator.comparing((Match match) -> match.at() > 0)
                .thenComparing(match -> -match.suggestion().count())
                .thenComparing(match -> match.suggestion().label()))
        .map(Match::suggestion);
  }

  private List<Candidate> candidates() {
    Known now = known.get();
    if (now == null || System.nanoTime() - now.readAt() > KEPT_NANOS) {
      now = new Known(load(), System.nanoTime());
      known.set(now);
    }
    return now.candidates();
  }

  private List<Candidate> load() {
    SearchQuery everything = SearchQuery.builder().build();
    List<Candidate> all = new ArrayList<>();
    for (Facet facet : SuggestionQuery.FACETS) {
      new FacetValues(context)
          .read(FacetQuery.of(everything, facet).page(MOST_VALUES, 0))
          .values()
          .forEach(
              value ->
                  all.add(
                      new Candidate(
                          new Suggestion(facet, value.value(), label(facet, value), value.count()),
                          Pinyin.of(value.label()))));
    }
    return List.copyOf(all);
  }

  private String label(Facet facet, SearchAnswer.FacetValue value) {
    Division division = facet == Facet.REGION ? context.gazetteer().byCode(value.value()) : null;
    return division == null ? value.label() : context.labels().path(division);
  }
}

package org.shuduan.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shuduan.engine.Engine;
import org.shuduan.engine.Generation;
import org.shuduan.engine.Generations;
import org.shuduan.query.SearchAnswer.Hit;

/** Pages fit together, whatever happens between them. */
class PagingIT {

  private static final List<TestReports.Paragraph> PARAGRAPHS = new RandomReports(7).paragraphs(40);
  private static final SearchQuery BY_DATE = SearchQuery.builder().sort(Sort.DATE).size(7).build();

  private Engine engine;
  private ReportSearch search;

  @BeforeEach
  void index() {
    engine = TestNode.connect();
    TestReports.index(engine, PARAGRAPHS);
    search = new ReportSearch(engine, TestReports.UNITS, TestReports.GAZETTEER);
  }

  @AfterEach
  void disconnect() {
    engine.close();
  }

  @ParameterizedTest
  @EnumSource(Duplicates.class)
  void aWalkThroughAllPagesAndAStreamGiveEachHitOnce(Duplicates duplicates) {
    SearchQuery query = BY_DATE.toBuilder().duplicates(duplicates).build();
    List<String> whole = ids(search.search(query.toBuilder().size(100).build()));
    List<String> walked = new ArrayList<>();
    SearchAnswer page = search.search(query);
    walked.addAll(ids(page));
    while (page.nextCursor() != null) {
      page = search.search(query.toBuilder().cursor(page.nextCursor()).build());
      assertThat(page.resumed()).isFalse();
      walked.addAll(ids(page));
    }
    assertThat(whole).hasSize((int) page.total().value());
    assertThat(walked).isEqualTo(whole);
    try (HitStream hits = search.stream(query)) {
      assertThat(hits.stream().map(Hit::id)).containsExactlyElementsOf(whole);
    }
  }

  @Test
  void pagesComeFromTheStateInWhichPagingBeganThoughAnotherGenerationIsLive() {
    List<String> whole = ids(search.search(BY_DATE.toBuilder().size(100).build()));
    SearchAnswer first = search.search(BY_DATE);
    TestReports.index(engine, PARAGRAPHS.subList(5, 30));
    List<String> walked = new ArrayList<>(ids(first));
    assertThat(walk(first.nextCursor(), walked)).isFalse();
    assertThat(walked).isEqualTo(whole);
  }

  @Test
  void afterThePointInTimeIsLostTheCursorGoesOnAndSaysSo() {
    List<String> whole = ids(search.search(BY_DATE.toBuilder().size(100).build()));
    SearchAnswer second = secondPage();
    forget(second.nextCursor());
    List<String> walked = new ArrayList<>(whole.subList(0, 14));
    assertThat(walk(second.nextCursor(), walked)).isTrue();
    assertThat(walked).isEqualTo(whole);
  }

  @Test
  void afterTheGenerationIsGoneWhatStandsInBothComesOnce() {
    List<String> whole = ids(search.search(BY_DATE.toBuilder().size(100).build()));
    SearchAnswer second = secondPage();
    Generation begun = new Generations(engine).requireGeneration();
    List<TestReports.Paragraph> kept = PARAGRAPHS.subList(3, 40);
    TestReports.index(engine, kept);
    forget(second.nextCursor());
    new Generations(engine).delete(begun);

    List<String> rest = new ArrayList<>();
    assertThat(walk(second.nextCursor(), rest)).isTrue();
    List<String> stillThere = kept.stream().map(TestReports.Paragraph::id).toList();
    assertThat(rest)
        .containsExactlyElementsOf(
            whole.subList(14, whole.size()).stream().filter(stillThere::contains).toList());
  }

  private SearchAnswer secondPage() {
    String cursor = search.search(BY_DATE).nextCursor();
    return search.search(BY_DATE.toBuilder().cursor(cursor).build());
  }

  /** Adds the hits of all pages; tells whether one of them came from another state. */
  private boolean walk(String from, List<String> walked) {
    boolean resumed = false;
    for (String cursor = from; cursor != null; ) {
      SearchAnswer page = search.search(BY_DATE.toBuilder().cursor(cursor).build());
      walked.addAll(ids(page));
      resumed |= page.resumed();
      cursor = page.nextCursor();
    }
    return resumed;
  }

  private void forget(String cursor) {
    String pit = Cursor.read(cursor, BY_DATE).pit();
    assertThat(pit).isNotNull();
    engine.call(client -> client.closePointInTime(p -> p.id(pit)));
  }

  private static List<String> ids(SearchAnswer answer) {
    return answer.hits().stream().map(Hit::id).toList();
  }
}

package org.shuduan.query.http;

import java.util.List;
import java.util.stream.Stream;
import org.shuduan.query.ReportListQuery;
import org.shuduan.query.ReportPage;
import org.shuduan.query.ReportSearch;
import org.shuduan.query.ReportText;
import org.shuduan.query.SearchAnswer;
import tools.jackson.core.type.TypeReference;

/** Reports and single paragraphs. */
final class ReportEndpoints {

  private static final int REPORTS = 20;
  private static final int SIMILAR = 5;

  private static final Parameter ID = Parameter.path("id", "编号");

  private final ReportSearch search;

  ReportEndpoints(ReportSearch search) {
    this.search = search;
  }

  List<Endpoint> all() {
    return List.of(
        Endpoint.json(
            Endpoints.API + "reports",
            "报告目录：含有符合条件的段落的报告，新的在前",
            ReportPage.class,
            with(
                Parameter.integer("size", "最多几份", REPORTS),
                Parameter.text("cursor", "上一页回答里的 next_cursor", "")),
            given ->
                search.reports(
                    new ReportListQuery(
                        SearchParameters.narrowed(given).build(),
                        given.integer("size", 1, REPORTS),
                        given.one("cursor")))),
        Endpoint.json(
            Endpoints.API + "reports/{id}",
            "一份报告和它的全部段落",
            ReportText.class,
            List.of(ID),
            given -> search.report(given.required("id", ""))),
        Endpoint.json(
            Endpoints.API + "paragraphs/{id}",
            "一个段落",
            SearchAnswer.Hit.class,
            List.of(ID),
            given -> search.paragraph(given.required("id", ""))),
        Endpoint.json(
            Endpoints.API + "paragraphs/{id}/similar",
            "说同一件事的其他段落",
            new TypeReference<List<SearchAnswer.Hit>>() {}.getType(),
            with(ID, Parameter.integer("size", "最多几段", SIMILAR)),
            given ->
                search.similar(
                    given.required("id", ""),
                    SearchParameters.narrowed(given)
                        .size(given.integer("size", 1, SIMILAR))
                        .build())));
  }

  private static List<Parameter> with(Parameter... more) {
    return Stream.concat(SearchParameters.NARROWING.stream(), Stream.of(more)).toList();
  }
}

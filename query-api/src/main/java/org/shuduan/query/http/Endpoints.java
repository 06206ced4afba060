package org.shuduan.query.http;

import java.util.List;
import java.util.stream.Stream;
import org.shuduan.mappings.region.Gazetteer;
import org.shuduan.query.ReportSearch;

/** All addresses that answer with what is asked, page and figures aside. */
final class Endpoints {

  /** Where the API lies. */
  static final String API = "/api/v1/";

  private Endpoints() {}

  static List<Endpoint> of(ReportSearch search, Gazetteer gazetteer, int exportRows) {
    return Stream.of(
            new SearchEndpoints(search).all(),
            new NumberEndpoints(search).all(),
            new ReportEndpoints(search).all(),
            List.of(new Export(search, exportRows).endpoint()),
            new CatalogueEndpoints(search, gazetteer).all())
        .flatMap(List::stream)
        .toList();
  }
}

package org.shuduan.query.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.shuduan.query.HitStream;
import org.shuduan.query.QueryException.BadQuery;
import org.shuduan.query.ReportSearch;
import org.shuduan.query.SearchAnswer;
import org.shuduan.query.SearchQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All hits of a search as a file, written while they are read. A reader who goes away ends the
 * reading; a failure behind the first hits breaks the connection off, so that nobody takes half a
 * file for a whole one.
 */
final class Export {

  private static final Logger LOG = LoggerFactory.getLogger(Export.class);
  private static final List<String> FORMATS = List.of("csv", "jsonl");
  private static final String JSON_LINES = "application/x-ndjson";

  private static final List<Parameter> PARAMETERS =
      Stream.concat(
              SearchParameters.NARROWING.stream(),
              Stream.of(
                  SearchParameters.ORDER,
                  Parameter.choice("format", "csv 带 BOM，每段一行；jsonl 每行一个 JSON", FORMATS)))
          .toList();

  private final ReportSearch search;
  private final int mostRows;

  Export(ReportSearch search, int mostRows) {
    this.search = search;
    this.mostRows = mostRows;
  }

  Endpoint endpoint() {
    return new Endpoint(
        Endpoints.API + "export",
        "全部结果，边读边写",
        PARAMETERS,
        Endpoint.Content.text(Csv.MEDIA_TYPE, JSON_LINES),
        this::write);
  }

  private void write(Given given, Context context) throws IOException {
    SearchQuery query = SearchParameters.narrowed(given).build();
    String format = given.choice("format", FORMATS);
    requireFew(query);
    try (HitStream hits = search.stream(query)) {
      hits.hasNext();
      OutputStream out;
      if ("jsonl".equals(format)) {
        context
            .contentType(JSON_LINES)
            .header("Content-Disposition", "attachment; filename=\"paragraphs.jsonl\"");
        out = context.outputStream();
        broken(context, () -> HitFiles.jsonLines(hits, out));
      } else {
        Csv.start(context, "paragraphs.csv");
        out = context.outputStream();
        broken(context, () -> HitFiles.csv(hits, out));
      }
    }
  }

  private void requireFew(SearchQuery query) {
    SearchAnswer.Total total =
        search.search(query.toBuilder().size(0).facets().cursor(null).build()).total();
    if (total.value() > mostRows || total.relation() == SearchAnswer.Relation.GTE) {
      throw new BadQuery(
          "q", "符合条件的有 " + total.value() + " 段，超过一次导出的上限 " + mostRows + " 段，请加条件分几次导出", List.of());
    }
  }

  @FunctionalInterface
  private interface Writing {
    void run() throws IOException;
  }

  /** Writes, and breaks the connection off if that fails. */
  private static void broken(Context context, Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      LOG.info("{} export ended by its reader", context.req().getAttribute(RequestIds.ATTRIBUTE));
    } catch (RuntimeException e) {
      LOG.warn("{} export failed", context.req().getAttribute(RequestIds.ATTRIBUTE), e);
      ServletContextRequest.getServletContextRequest(context.req())
          .getConnectionMetaData()
          .getConnection()
          .getEndPoint()
          .close();
    }
  }
}

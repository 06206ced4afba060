package org.shuduan.query.http;

import io.javalin.config.StaticFilesConfig;
import io.javalin.http.staticfiles.Location;
import java.util.Map;

/** The page's files, and what browsers may do with them. */
final class PageFiles {

  private static final String FOLDER = "/org/shuduan/query/http/page";

  /** Everything that the page loads comes from this server, and nobody frames it. */
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
              + " connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer",
          "Cache-Control",
          "no-cache");

  private PageFiles() {}

  static void add(StaticFilesConfig files) {
    files.add(
        page -> {
          page.directory = FOLDER;
          page.location = Location.CLASSPATH;
          page.headers = HEADERS;
        });
  }
}

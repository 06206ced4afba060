package org.shuduan.query;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.shuduan.engine.Engine;

/** Tests over {@link TestReports#standard()}, live on the shared Elasticsearch. */
abstract class OnStandardReports {

  static Engine engine;
  static ReportSearch search;

  @BeforeAll
  static void index() {
    engine = TestNode.connect();
    TestReports.index(engine, TestReports.standard());
    search = new ReportSearch(engine, TestReports.UNITS, TestReports.GAZETTEER);
  }

  @AfterAll
  static void disconnect() {
    engine.close();
  }
}

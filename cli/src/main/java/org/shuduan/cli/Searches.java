package org.shuduan.cli;

import org.shuduan.engine.Engine;
import org.shuduan.mappings.region.Gazetteer;
import org.shuduan.mappings.subject.SubjectKeys;
import org.shuduan.mappings.unit.UnitCatalogue;
import org.shuduan.query.ReportSearch;
import org.shuduan.query.SearchLimits;

/** The search with the data that comes with Shuduan. */
final class Searches {

  private Searches() {}

  static ReportSearch over(Engine engine) {
    return over(engine, SearchLimits.defaults());
  }

  static ReportSearch over(Engine engine, SearchLimits limits) {
    return new ReportSearch(
        engine, UnitCatalogue.standard(), Gazetteer.standard(), SubjectKeys.standard(), limits);
  }
}

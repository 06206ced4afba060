package org.shuduan.kibana.check;

import java.util.ArrayList;
import java.util.List;

/** Collects the problems of one place. */
final class Findings {

  private final String where;
  private final List<Problem> problems;

  private Findings(String where, List<Problem> problems) {
    this.where = where;
    this.problems = problems;
  }

  static Findings of(String where) {
    return new Findings(where, new ArrayList<>());
  }

  /** Collects into the same list, for a place inside this one. */
  Findings at(String place) {
    return new Findings(where + "/" + place, problems);
  }

  /** Notes a problem unless this holds; tells whether it does. */
  boolean require(boolean holds, String problem) {
    if (!holds) {
      problems.add(new Problem(where, problem));
    }
    return holds;
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }
}

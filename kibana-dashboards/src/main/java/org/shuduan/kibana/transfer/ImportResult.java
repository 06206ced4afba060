package org.shuduan.kibana.transfer;

import java.util.List;

/**
 * What Kibana made of an import that it understood.
 *
 * @param imported how many objects are in Kibana now because of it
 * @param problems one line an object that is not, in Chinese, with what to do
 */
public record ImportResult(int imported, List<String> problems) {

  public ImportResult {
    problems = List.copyOf(problems);
  }

  /** Whether every object was imported. */
  public boolean complete() {
    return problems.isEmpty();
  }
}

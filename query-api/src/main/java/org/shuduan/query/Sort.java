package org.shuduan.query;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The order of hits. Where hits are equal, those of one report stand together in the order of the
 * report.
 */
public enum Sort {
  /** The best match first; where no text is asked for, the latest report first. */
  RELEVANCE("relevance"),
  /** The earliest report first; reports without a date last. */
  DATE("date"),
  /** The latest report first; reports without a date last. */
  DATE_DESCENDING("-date"),
  /**
   * The smallest matched number first, by canonical value. Needs a number condition or a chosen
   * subject or unit.
   */
  VALUE("value"),
  /** The largest matched number first. */
  VALUE_DESCENDING("-value"),
  /** By region, in the order of the codes. */
  REGION("region");

  private final String parameter;

  Sort(String parameter) {
    this.parameter = parameter;
  }

  /** The name of the order in parameters. */
  public String parameter() {
    return parameter;
  }

  /** The order of this name, if there is one. */
  public static Optional<Sort> named(String parameter) {
    return Arrays.stream(values()).filter(s -> s.parameter.equals(parameter)).findFirst();
  }

  /** The names of all orders. */
  public static List<String> parameters() {
    return Arrays.stream(values()).map(Sort::parameter).toList();
  }
}

package org.shuduan.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shuduan.mappings.index.Fields;

/** What paragraphs can be chosen and counted by. */
public enum Facet {
  /** The report's region: a place and everything below it. */
  REGION(Fields.Region.PATH, false),
  /** A theme of the catalogue, by its id. */
  THEME(Fields.THEMES, false),
  /** The year of the report's date. */
  YEAR(Fields.Report.YEAR, false),
  /** Who wrote the report. */
  ORGANIZATION(Fields.Report.ORGANIZATION, false),
  /** A place that the paragraph names, by its code; what lies below it does not count. */
  PLACE(Fields.Paragraph.PLACE_CODE, false),
  /** What a number of the paragraph counts. */
  SUBJECT(Fields.Number.nested(Fields.Number.SUBJECT_KEY), true),
  /** The unit or measure word of a number of the paragraph, as written. */
  UNIT(Fields.Number.nested(Fields.Number.UNIT), true),
  /** What the unit of a number of the paragraph measures, such as {@code area}. */
  DIMENSION(Fields.Number.nested(Fields.Number.DIMENSION), true),
  /**
   * A stretch of values of a number of the paragraph, in a canonical unit: {@code 100..1000个} is
   * from 100 to less than 1000. Can be chosen; it is counted by {@link ReportSearch#distribution}.
   */
  VALUE(Fields.Number.nested(Fields.Number.CANONICAL_VALUE), true);

  /** Those whose values a search can count: all but {@link #VALUE}. */
  public static final List<Facet> COUNTABLE =
      Arrays.stream(values()).filter(facet -> facet != VALUE).toList();

  private final String field;
  private final boolean ofNumber;

  Facet(String field, boolean ofNumber) {
    this.field = field;
    this.ofNumber = ofNumber;
  }

  /** The name of the facet in parameters and answers, such as {@code region}. */
  public String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The facet of this name, if there is one. */
  public static Optional<Facet> named(String parameter) {
    return Arrays.stream(values()).filter(f -> f.parameter().equals(parameter)).findFirst();
  }

  /** The names of all facets. */
  public static List<String> parameters() {
    return Arrays.stream(values()).map(Facet::parameter).toList();
  }

  /** The names of those that a search can count. */
  public static List<String> countable() {
    return COUNTABLE.stream().map(Facet::parameter).toList();
  }

  /** The field that holds its values. */
  String field() {
    return field;
  }

  /** Whether its values belong to one number of a paragraph rather than to the paragraph. */
  boolean ofNumber() {
    return ofNumber;
  }
}

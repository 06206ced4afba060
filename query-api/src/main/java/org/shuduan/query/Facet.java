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
  /** What a number of the paragraph counts. */
  SUBJECT(Fields.Number.nested(Fields.Number.SUBJECT_KEY), true),
  /** The unit or measure word of a number of the paragraph, as written. */
  UNIT(Fields.Number.nested(Fields.Number.UNIT), true);

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

  /** The field that holds its values. */
  String field() {
    return field;
  }

  /** Whether its values belong to one number of a paragraph rather than to the paragraph. */
  boolean ofNumber() {
    return ofNumber;
  }
}

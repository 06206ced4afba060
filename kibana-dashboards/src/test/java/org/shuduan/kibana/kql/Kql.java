package org.shuduan.kibana.kql;

import java.util.List;
import java.util.stream.Stream;

/** A query in KQL, taken apart. */
public sealed interface Kql {

  /** Everything. */
  record All() implements Kql {}

  /** All of these. */
  record And(List<Kql> parts) implements Kql {}

  /** Any of these. */
  record Or(List<Kql> parts) implements Kql {}

  /** Not this. */
  record Not(Kql part) implements Kql {}

  /** The field has some value. */
  record Exists(String field) implements Kql {}

  /**
   * The field has this value.
   *
   * @param quoted whether the value stood in quotes: then it is a phrase, and a star is a star
   */
  record Is(String field, String value, boolean quoted) implements Kql {}

  /**
   * The field compares so.
   *
   * @param operator gt, gte, lt or lte
   */
  record Range(String field, String operator, String value) implements Kql {}

  /** One object below this path meets all of the condition, whose fields are named from there. */
  record Nested(String path, Kql condition) implements Kql {}

  /**
   * Reads a query.
   *
   * @throws IllegalArgumentException if it is none; says where
   */
  static Kql parse(String query) {
    return query.isBlank() ? new All() : new KqlReader(query).read();
  }

  /** The fields that the query names. */
  default Stream<String> fields() {
    if (this instanceof And and) {
      return and.parts().stream().flatMap(Kql::fields);
    } else if (this instanceof Or or) {
      return or.parts().stream().flatMap(Kql::fields);
    } else if (this instanceof Not not) {
      return not.part().fields();
    } else if (this instanceof Exists exists) {
      return Stream.of(exists.field());
    } else if (this instanceof Is is) {
      return Stream.of(is.field());
    } else if (this instanceof Range range) {
      return Stream.of(range.field());
    } else if (this instanceof Nested nested) {
      return nested.condition().fields().map(field -> nested.path() + "." + field);
    }
    return Stream.empty();
  }
}

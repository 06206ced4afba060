package org.shuduan.query.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of an address: what a request may say, and what /openapi.json says of it.
 *
 * @param name its name
 * @param form what its values look like
 * @param repeats whether it may be given several times
 * @param description what it asks for, in Chinese
 * @param allowed its values where they can be listed, else empty
 * @param example a value that may stand there, or null
 */
record Parameter(
    String name,
    Form form,
    boolean repeats,
    String description,
    List<String> allowed,
    @Nullable String example) {

  /** What values look like. */
  enum Form {
    TEXT,
    INTEGER,
    DATE,
    /** A part of the path rather than of the query. */
    PATH
  }

  static Parameter text(String name, String description, String example) {
    return new Parameter(name, Form.TEXT, false, description, List.of(), example);
  }

  static Parameter texts(String name, String description, String example) {
    return new Parameter(name, Form.TEXT, true, description, List.of(), example);
  }

  static Parameter integer(String name, String description, int example) {
    return new Parameter(
        name, Form.INTEGER, false, description, List.of(), String.valueOf(example));
  }

  static Parameter date(String name, String description) {
    return new Parameter(name, Form.DATE, false, description, List.of(), "2023-05-01");
  }

  static Parameter choice(String name, String description, List<String> allowed) {
    return new Parameter(name, Form.TEXT, false, description, allowed, allowed.get(0));
  }

  static Parameter choices(String name, String description, List<String> allowed) {
    return new Parameter(name, Form.TEXT, true, description, allowed, allowed.get(0));
  }

  static Parameter path(String name, String description) {
    return new Parameter(name, Form.PATH, false, description, List.of(), null);
  }
}

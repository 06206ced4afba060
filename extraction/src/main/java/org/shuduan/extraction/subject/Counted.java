package org.shuduan.extraction.subject;

import org.jspecify.annotations.Nullable;
import org.shuduan.mappings.unit.Dimension;

/**
 * A number in a text, as far as it matters to what it counts.
 *
 * @param start where it starts
 * @param end where its unit ends, exclusive
 * @param kind what it is
 * @param unit the unit as written, null when there is none
 * @param dimension of the unit
 * @param role whether it says how much there is, by how much it changed, or what is planned
 */
public record Counted(
    int start, int end, Kind kind, @Nullable String unit, Dimension dimension, String role) {

  /** What a number is to the phrases around it. */
  public enum Kind {
    QUANTITY,
    /** 65岁: may be part of a name (65岁以上人口). */
    AGE,
    /** A count that is part of a name and no data: 三级. */
    SLOGAN,
    DATE,
    ORDINAL,
    LABEL
  }

  /** Whether it counts something. */
  boolean isQuantity() {
    return kind == Kind.QUANTITY || kind == Kind.AGE || kind == Kind.SLOGAN;
  }
}

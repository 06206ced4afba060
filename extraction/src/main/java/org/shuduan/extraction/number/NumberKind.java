package org.shuduan.extraction.number;

/** What sort of number a mention is. */
public enum NumberKind {
  /** A count or a measure. */
  QUANTITY,
  /** A calendar date, a year, a month, a clock time, or a period of these. */
  DATE,
  /** A rank or a position: 第七届. */
  ORDINAL,
  /** Part of a name, a code or a slogan that counts nothing: 5A, 110. */
  LABEL
}

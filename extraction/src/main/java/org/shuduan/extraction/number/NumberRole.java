package org.shuduan.extraction.number;

/** What a quantity says of its subject. */
public enum NumberRole {
  /** How much there is. */
  LEVEL,
  /** By how much it grew. */
  GROWTH,
  /** By how much it fell; the value stays positive. */
  FALL,
  /** What is planned or aimed at. */
  TARGET
}

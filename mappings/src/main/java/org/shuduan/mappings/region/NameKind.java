package org.shuduan.mappings.region;

/** How a name names its division, the surest first. */
public enum NameKind {
  /** The full official name. */
  FULL,
  /** A short name: 长沙, 城步县. */
  SHORT,
  /** A full name that it had in former years: 邵东县. */
  FORMER,
  /** A district without its 区 (岳麓): says little where its city is not known. */
  BARE
}

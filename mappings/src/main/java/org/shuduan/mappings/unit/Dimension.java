package org.shuduan.mappings.unit;

/** What a unit measures. Each dimension but {@link #OTHER} has one canonical unit. */
public enum Dimension {
  /** A count of people, in 人. */
  PEOPLE,
  /** A count of things, in the measure word of the text: 个, 座, 条 do not convert. */
  THINGS,
  /** How often something happened, in 次. */
  TIMES,
  /** Money, in 元 (yuan renminbi) or another currency. */
  MONEY,
  /** Area, in 平方米. */
  AREA,
  /** Length, in 米. */
  LENGTH,
  /** Mass, in 千克. */
  MASS,
  /** Volume, in 立方米. */
  VOLUME,
  /** A span of time, in 秒. */
  DURATION,
  /** A share or a rate of change, in %. */
  SHARE,
  /** Temperature, in ℃. */
  TEMPERATURE,
  /** A quotient of two units, such as 元/个. */
  RATE,
  /** Any other unit (multiples, degrees, scores, energy). */
  OTHER
}

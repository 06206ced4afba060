package org.shuduan.extraction.number;

/** How exactly a number is meant. */
public enum Approximation {
  /** Meant as written. */
  EXACT,
  /** The value is a lower bound: 余, 多, 超过, 以上. */
  OVER,
  /** The value is an upper bound: 近, 不足, 以内. */
  UNDER,
  /** The value lies near: 约, 左右. */
  ABOUT,
  /** Only an order of magnitude is given, the value is its lower bound: 数万, 几十个. */
  VAGUE
}

package org.shuduan.benchmarks.generate;

import java.util.Random;

/** How the headings of a report look. */
enum HeadingStyle {
  /** 一、 */
  NUMBERED,
  /** （一） */
  BRACKETED,
  /** 1. */
  DIGITS,
  /** A short line. */
  PLAIN,
  /** Two short lines. */
  PAIR,
  /** Numbered, at the end of the paragraph before. */
  INLINE;

  static HeadingStyle any(Random random) {
    return values()[random.nextInt(values().length)];
  }

  /**
   * A heading.
   *
   * @param number its position in the report, from 1
   */
  String heading(int number, Grammar grammar, Grammar.Draw draw) {
    return switch (this) {
      case NUMBERED, INLINE -> NumberForm.han(number) + "、" + grammar.text("heading", draw);
      case BRACKETED -> "（" + NumberForm.han(number) + "）" + grammar.text("heading", draw);
      case DIGITS -> number + "." + grammar.text("heading", draw);
      case PLAIN -> grammar.text("heading", draw);
      case PAIR ->
          grammar.text("short-heading", draw)
              + Compilation.BREAK
              + grammar.text("short-heading", draw);
    };
  }
}

package org.shuduan.benchmarks.generate;

import java.util.Random;
import java.util.regex.Pattern;

/** Does to a clean paragraph what copying does to real ones. */
final class Dirt {

  private static final double NO_INDENT = 0.04;
  private static final double NOISE = 0.02;
  private static final double LOOSE_UNIT = 0.03;
  private static final double PAGE_BREAK = 0.06;
  private static final Pattern UNIT = Pattern.compile("(?<=[0-9万亿])(?=[个户条处名人元])");

  private Dirt() {}

  /** The paragraph as it stands in a file, one time in seven with some dirt. */
  static String on(String paragraph, Grammar grammar, Grammar.Draw draw) {
    Random random = draw.random();
    String text = paragraph;
    if (random.nextDouble() < LOOSE_UNIT) {
      text = UNIT.matcher(text).replaceFirst(" ");
    }
    if (random.nextDouble() < NOISE) {
      text += grammar.text("noise", draw);
    }
    if (random.nextDouble() < PAGE_BREAK) {
      text = broken(text, random);
    }
    return random.nextDouble() < NO_INDENT ? text : Compilation.INDENT + text;
  }

  /** Cut by a page break, in a sentence or a number, but not where one ends. */
  private static String broken(String text, Random random) {
    int at = text.length() / 4 + random.nextInt(Math.max(1, text.length() / 2));
    if (at == 0 || at >= text.length() || "。：；！？”".indexOf(text.charAt(at - 1)) >= 0) {
      return text;
    }
    return text.substring(0, at) + Compilation.BREAK + text.substring(at);
  }
}

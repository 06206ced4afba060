package org.shuduan.extraction.number;

import java.util.List;

/**
 * A number and the rules that read it.
 *
 * @param mention the number
 * @param rules names such as {@code numeral}, {@code approx:over} or {@code subject:before}, in the
 *     order in which the stages applied them
 */
public record ExplainedNumber(NumberMention mention, List<String> rules) {

  public ExplainedNumber {
    rules = List.copyOf(rules);
  }
}

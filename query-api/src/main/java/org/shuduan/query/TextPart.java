package org.shuduan.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of the text of a query, as it is understood. */
sealed interface TextPart {

  /** Whether a hit holds it, so that it can be ranked by it. */
  default boolean wanted() {
    return true;
  }

  /**
   * Words that must be found.
   *
   * @param text the words as asked
   * @param variants the same with synonyms in the place of words
   * @param numbers what the same says by value; null where it holds no number
   */
  record Words(String text, List<String> variants, @Nullable ByValue numbers) implements TextPart {}

  /**
   * Words with numbers, the numbers taken by value: 1774个 and 一千七百七十四个 are the same.
   *
   * @param numbers the numbers, each to be met by some number of the paragraph
   * @param rest the words beside them, possibly empty
   */
  record ByValue(List<NearNumber> numbers, String rest) {}

  /**
   * A number that is asked for without a comparison.
   *
   * @param condition equality with it
   * @param tolerance how far off a number may be, relative to it: 0 where it is asked exactly
   */
  record NearNumber(NumberCondition condition, double tolerance) {}

  /** What must stand there with all its signs. */
  record Literal(String text) implements TextPart {}

  /** What must not stand there. */
  record Excluded(String text) implements TextPart {
    @Override
    public boolean wanted() {
      return false;
    }
  }

  /**
   * The name of a region: what its reports say, and what names it.
   *
   * @param text the name as asked
   * @param codes what it can stand for
   */
  record Place(String text, List<String> codes) implements TextPart {}

  /** What was asked in one piece and understood in several; ranks higher where it stands so. */
  record Whole(String text) implements TextPart {
    @Override
    public boolean wanted() {
      return false;
    }
  }
}

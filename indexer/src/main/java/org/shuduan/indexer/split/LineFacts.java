package org.shuduan.indexer.split;

import java.util.List;
import java.util.function.Predicate;
import org.shuduan.indexer.clean.CleanLine;

/**
 * What the search for heads asks of lines again and again. Each answer is found once and kept in
 * two bits, so that it outlives the line where a source is too long to be held.
 */
final class LineFacts {

  /** A question about a line by itself. */
  enum Fact {
    /** Is as narrow as titles and headlines are. */
    NARROW(line -> Marks.width(line.text(), WIDEST + 1) <= WIDEST),
    /** Holds a date and hardly anything else. */
    DATED(line -> DateLine.of(line.text()) != null),
    /** Is neither headline nor title, if it belongs to a head. */
    SMALL_PRINT(line -> Head.isSmallPrint(line.text())),
    /** Is the name of a public body. */
    BODY(line -> Organizations.names(line.text())),
    /** Ends a sentence. */
    SENTENCE_END(line -> Marks.endsSentence(line.text())),
    /** Could be a line of a head, but for how it is set. */
    HEAD_LIKE(line -> isHeadLike(line.text()));

    private final Predicate<CleanLine> test;

    Fact(Predicate<CleanLine> test) {
      this.test = test;
    }
  }

  /** Titles and headlines are narrower, in Chinese characters. */
  private static final int WIDEST = 50;

  private final List<CleanLine> lines;

  /** For each line two bits a fact: whether it is known, whether it holds. */
  private final short[] known;

  LineFacts(List<CleanLine> lines) {
    this.lines = lines;
    this.known = new short[lines.size()];
  }

  boolean holds(Fact fact, int line) {
    int shift = 2 * fact.ordinal();
    if ((known[line] >> shift & 1) == 0) {
      known[line] |= (short) ((fact.test.test(lines.get(line)) ? 3 : 1) << shift);
    }
    return (known[line] >> shift & 2) != 0;
  }

  private static boolean isHeadLike(String text) {
    if (Marks.endsSentence(text) || Marks.endsWithinSentence(text) || Marks.holdsStop(text)) {
      return false;
    }
    HeadingNumber number = HeadingNumber.at(text);
    return number == null || !number.isChinese();
  }
}

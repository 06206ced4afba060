package org.shuduan.indexer.duplicate;

/**
 * When two paragraphs say the same. All thresholds stand here.
 *
 * <p>Reports are full of sentences made on one pattern, with the numbers of another year or the
 * name of another town. These say different things, so a near duplicate needs facts that agree
 * besides words that agree.
 */
final class Likeness {

  /**
   * Below this many letters (about a line) only identical paragraphs are duplicates: one changed
   * word of a short sentence makes another sentence.
   */
  static final int NEAR_LENGTH = 30;

  /**
   * Least similarity of near duplicates. Of two texts of one length, 0.7 leaves each with 82% of
   * its shingles in the other: about six changed characters in 100, or a third of the text added to
   * one of them.
   */
  static final double SIMILAR = 0.7;

  /** Least similarity of two paragraphs that nevertheless differ in a fact: a corrected figure. */
  static final double NEARLY_EQUAL = 0.9;

  /** So many shared facts are needed for each that differs. */
  static final int SHARED_FOR_EACH_OPPOSED = 8;

  private Likeness() {}

  /** How similar near duplicates are, above 0 and up to 1; 0 for all other pairs. */
  static double of(Wording a, Wording b) {
    double similarity = MinHash.similarity(a.signature(), b.signature());
    int opposed = a.facts().opposed(b.facts());
    boolean near =
        opposed == 0
            ? similarity >= SIMILAR
            : similarity >= NEARLY_EQUAL
                && a.facts().shared(b.facts()) >= SHARED_FOR_EACH_OPPOSED * opposed;
    return near ? similarity : 0;
  }
}

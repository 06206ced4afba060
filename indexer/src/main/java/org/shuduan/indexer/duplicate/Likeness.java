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
   * Least similarity of near duplicates. Of two texts of one length, 0.6 leaves each with 75% of
   * its shingles in the other: about eight changed characters in 100, or two thirds of the text
   * added to one of them. A paragraph that was edited lightly from end to end often lies between
   * 0.6 and 0.7; what else lies there differs in its facts.
   */
  static final double SIMILAR = 0.6;

  /** Least similarity of two paragraphs that nevertheless differ in a fact: a corrected figure. */
  static final double NEARLY_EQUAL = 0.9;

  /** So many shared facts are needed for each that differs. */
  static final int SHARED_FOR_EACH_OPPOSED = 8;

  private Likeness() {}

  /** How similar near duplicates are, above 0 and up to 1; 0 for all other pairs. */
  static double of(Imprints imprints, int a, int b) {
    double similarity = imprints.similarity(a, b);
    if (similarity < SIMILAR) {
      return 0;
    }
    int shared = imprints.sharedFacts(a, b);
    // Those that either has beyond the shared ones, as far as the other has as many: a fact that is
    // only added contradicts nothing.
    int opposed = Math.min(imprints.facts(a), imprints.facts(b)) - shared;
    boolean near =
        opposed == 0 || (similarity >= NEARLY_EQUAL && shared >= SHARED_FOR_EACH_OPPOSED * opposed);
    return near ? similarity : 0;
  }
}

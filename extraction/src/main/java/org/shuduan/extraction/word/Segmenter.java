package org.shuduan.extraction.word;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.shuduan.mappings.lookup.PhraseTable;
import org.shuduan.mappings.subject.ClauseLexicon;

/**
 * Cuts runs of Chinese characters into the words that together are the least surprising, each taken
 * by itself (a unigram model).
 *
 * <p>HanLP's own segmenters weigh pairs of words and build a graph of objects for it; at half a
 * million characters a second on the build machine they are too slow beside the readers. Immutable
 * and safe for use by many threads; takes time proportional to the length of the run.
 */
public final class Segmenter {

  /** A word of the project's own list counts as if it had been seen this often. */
  private static final float OWN = Dictionary.cost(300);

  /** A character that no dictionary holds. */
  private static final float UNSEEN = Dictionary.cost(0.3);

  private final ClauseLexicon lexicon;

  /**
   * @param lexicon words that are kept whole beside those of the dictionary
   */
  public Segmenter(ClauseLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The words of a run of Chinese characters, in text order, without gaps. */
  public List<Word> segment(char[] text, int from, int to) {
    // Read at the first word, since commands that only ask questions may never come to one.
    PhraseTable<Dictionary.Entry> dictionary = Dictionary.standard();
    Cheapest cheapest = new Cheapest(from, to);
    for (int at = from; at < to; at++) {
      cheapest.start = at;
      cheapest.reach(at + 1, UNSEEN, PartOfSpeech.UNKNOWN);
      int own = lexicon.wordEnd(text, at, to);
      if (own > at + 1) {
        cheapest.reach(own, OWN, PartOfSpeech.UNKNOWN);
      }
      dictionary.visit(text, at, to, cheapest);
    }
    return cheapest.words(to);
  }

  /** The cheapest way to each place of a run. */
  private static final class Cheapest implements PhraseTable.Visitor<Dictionary.Entry> {

    private final int from;

    /** What the way to a place costs, and its last word; all by the place less {@link #from}. */
    private final float[] costs;

    private final int[] starts;
    private final PartOfSpeech[] partsOfSpeech;

    /** Where the words start that are now tried. */
    private int start;

    Cheapest(int from, int to) {
      this.from = from;
      costs = new float[to - from + 1];
      starts = new int[costs.length];
      partsOfSpeech = new PartOfSpeech[costs.length];
      Arrays.fill(costs, 1, costs.length, Float.MAX_VALUE);
    }

    @Override
    public void phrase(int end, Dictionary.Entry word) {
      reach(end, word.cost(), word.partOfSpeech());
    }

    void reach(int end, float cost, PartOfSpeech is) {
      int to = end - from;
      float whole = costs[start - from] + cost;
      if (whole < costs[to]) {
        costs[to] = whole;
        starts[to] = start;
        partsOfSpeech[to] = is;
      } else if (starts[to] == start && partsOfSpeech[to] == PartOfSpeech.UNKNOWN) {
        partsOfSpeech[to] = is;
      }
    }

    List<Word> words(int to) {
      List<Word> words = new ArrayList<>();
      for (int end = to; end > from; end = starts[end - from]) {
        words.add(new Word(starts[end - from], end, partsOfSpeech[end - from]));
      }
      Collections.reverse(words);
      return words;
    }
  }
}

package org.shuduan.extraction.word;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
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
    int length = to - from;
    char[] run = Arrays.copyOfRange(text, from, to);
    float[] costs = new float[length + 1];
    Arrays.fill(costs, 1, length + 1, Float.MAX_VALUE);
    Word[] last = new Word[length + 1];
    Dictionary.Cursor core = Dictionary.core().words(run);
    Dictionary.Cursor custom = Dictionary.custom().words(run);
    for (int at = 0; at < length; at++) {
      reach(costs, last, from, at, 1, UNSEEN, PartOfSpeech.UNKNOWN);
      int own = lexicon.wordEnd(run, at, length) - at;
      if (own > 1) {
        reach(costs, last, from, at, own, OWN, PartOfSpeech.UNKNOWN);
      }
      follow(core, costs, last, from, at);
      follow(custom, costs, last, from, at);
    }
    List<Word> words = new ArrayList<>();
    for (int end = length; end > 0; end = last[end].start() - from) {
      words.add(last[end]);
    }
    Collections.reverse(words);
    return words;
  }

  private static void follow(
      Dictionary.Cursor words, float[] costs, Word[] last, int from, int at) {
    while (words.isAt(at)) {
      reach(costs, last, from, at, words.length(), words.cost(), words.partOfSpeech());
      words.advance();
    }
  }

  private static void reach(
      float[] costs, Word[] last, int from, int at, int length, float cost, PartOfSpeech is) {
    int end = at + length;
    Word known = last[end];
    if (costs[at] + cost < costs[end]) {
      costs[end] = costs[at] + cost;
      last[end] = new Word(from + at, from + end, is);
    } else if (known.start() == from + at && known.partOfSpeech() == PartOfSpeech.UNKNOWN) {
      last[end] = new Word(known.start(), known.end(), is);
    }
  }
}

package org.shuduan.extraction.word;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionary.Attribute;
import com.hankcs.hanlp.dictionary.CustomDictionary;

/**
 * One of the dictionaries in HanLP's jar, with what segmenting asks of a word.
 *
 * <p>Answers are worked out at the first question and kept; two threads that ask at once find the
 * same. Safe for use by many threads.
 */
final class Dictionary {

  /** About how many words were counted for the larger dictionary. */
  private static final double COUNTED = 3e7;

  /** The words of the People's Daily of 1998, counted on a text this many times smaller. */
  private static final Dictionary CORE = new Dictionary(CoreDictionary.trie, 20);

  /** Newer words and names. */
  private static final Dictionary CUSTOM = new Dictionary(CustomDictionary.DEFAULT.dat, 1);

  private final DoubleArrayTrie<Attribute> words;
  private final int scale;
  private final float[] costs;
  private final PartOfSpeech[] partsOfSpeech;

  private Dictionary(DoubleArrayTrie<Attribute> words, int scale) {
    this.words = words;
    this.scale = scale;
    this.costs = new float[words.size()];
    this.partsOfSpeech = new PartOfSpeech[words.size()];
  }

  static Dictionary core() {
    return CORE;
  }

  static Dictionary custom() {
    return CUSTOM;
  }

  /** All words of a text, in the order in which they start. */
  Cursor words(char[] text) {
    return new Cursor(text);
  }

  /** How surprising a word is that was counted so often, in nats. */
  static float cost(double frequency) {
    return (float) Math.log(COUNTED / frequency);
  }

  /** Goes from word to word. */
  final class Cursor {

    private final DoubleArrayTrie<Attribute>.Searcher searcher;
    private boolean found;

    private Cursor(char[] text) {
      searcher = words.getSearcher(text, 0);
      found = searcher.next();
    }

    /** Whether a word that was not passed yet starts at the place. */
    boolean isAt(int place) {
      return found && searcher.begin == place;
    }

    int length() {
      return searcher.length;
    }

    /** How surprising the word is, in nats. */
    float cost() {
      float cost = costs[searcher.index];
      if (cost == 0) {
        cost = Dictionary.cost((double) searcher.value.totalFrequency * scale);
        costs[searcher.index] = cost;
      }
      return cost;
    }

    PartOfSpeech partOfSpeech() {
      PartOfSpeech known = partsOfSpeech[searcher.index];
      if (known == null) {
        known = PartOfSpeech.of(searcher.value);
        partsOfSpeech[searcher.index] = known;
      }
      return known;
    }

    void advance() {
      found = searcher.next();
    }
  }
}

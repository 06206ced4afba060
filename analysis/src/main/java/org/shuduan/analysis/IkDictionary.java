package org.shuduan.analysis;

import java.util.List;
import org.wltea.analyzer.dic.Dictionary;

/**
 * Loads IK's dictionary, once, as this project wants it.
 *
 * <p>IK holds it in one static field that the first comer fills and nobody can replace. Whoever
 * used IK directly before, in the same class loader, has decided on the words; that is an error
 * here and not a silent difference. Using IK directly afterwards gets this project's words.
 */
final class IkDictionary {

  static final String WORDS = "org/shuduan/analysis/words.dic";

  private static boolean loaded;

  private IkDictionary() {}

  /**
   * Makes sure that IK is ready.
   *
   * @throws DictionaryException if a word file is wrong or IK was set up by someone else
   */
  static synchronized void load() {
    if (loaded) {
      return;
    }
    List<String> words = WordList.load(WORDS);
    List<String> stopWords = WordList.load(IkConfiguration.STOP_WORDS);
    IkConfiguration configuration = new IkConfiguration(IkMode.MAX_WORD);
    Dictionary dictionary = Dictionary.initial(configuration);
    if (!configuration.wasRead()) {
      throw new DictionaryException(
          "IK was already set up with another configuration: its dictionary is one static"
              + " instance; use org.shuduan.analysis.IkAnalyzers before anything else uses IK");
    }
    for (String word : stopWords) {
      if (!dictionary.isStopWord(word.toCharArray(), 0, word.length())) {
        throw new DictionaryException(
            "IK did not take the stop word " + word + " of " + IkConfiguration.STOP_WORDS);
      }
    }
    dictionary.addWords(words);
    loaded = true;
  }
}

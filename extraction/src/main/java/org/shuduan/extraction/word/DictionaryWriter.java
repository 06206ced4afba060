package org.shuduan.extraction.word;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionary.Attribute;
import com.hankcs.hanlp.dictionary.CustomDictionary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the dictionary of the two in HanLP's jar (Apache licence), so that only the build needs it:
 * the words of the People's Daily of 1998, and newer words and names. The build runs it after
 * compiling this module.
 */
public final class DictionaryWriter {

  /** The older dictionary was counted on a text this many times smaller. */
  private static final int CORE_SCALE = 20;

  /** What a verb may have behind it to say how its action ends: 撞坏, 收下, 加满. */
  private static final String COMPLEMENTS = "到出下上去来掉完好坏成开住得起入回走满断紧倒破空尽足着了过为至进低高";

  private DictionaryWriter() {}

  /**
   * Reads and writes.
   *
   * @param arguments the folder of the compiled classes
   * @throws IOException if the file cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    TreeMap<String, Dictionary.Entry> words = new TreeMap<>();
    add(CoreDictionary.trie, CORE_SCALE, words);
    Set<String> counted = Set.copyOf(words.keySet());
    add(CustomDictionary.DEFAULT.dat, 1, words);
    words.replaceAll(
        (word, entry) -> counted.contains(word) ? entry : corrected(word, entry, words));
    Path folder = Path.of(arguments[0], "org", "shuduan", "extraction", "word");
    Files.createDirectories(folder);
    Files.write(
        folder.resolve(Dictionary.RESOURCE), (Iterable<String>) Dictionary.lines(words)::iterator);
  }

  /** A word that stands in both is as surprising as it is in the one that knows it better. */
  private static void add(
      DoubleArrayTrie<Attribute> from, int scale, Map<String, Dictionary.Entry> words) {
    keys(from)
        .forEach(
            (key, word) -> {
              double frequency = (double) word.totalFrequency * scale;
              Dictionary.Entry entry =
                  new Dictionary.Entry(Dictionary.cost(frequency), partOfSpeech(word));
              words.merge(key, entry, (old, one) -> one.cost() < old.cost() ? one : old);
            });
  }

  /** The newer words were called nouns unseen: 卸载, 免除, 撞坏 are made of verbs and are verbs. */
  private static Dictionary.Entry corrected(
      String word, Dictionary.Entry entry, Map<String, Dictionary.Entry> words) {
    boolean verb =
        entry.partOfSpeech() == PartOfSpeech.NOUN
            && word.length() == 2
            && isVerb(words.get(word.substring(0, 1)))
            && (COMPLEMENTS.indexOf(word.charAt(1)) >= 0 || isVerb(words.get(word.substring(1))));
    return verb ? new Dictionary.Entry(entry.cost(), PartOfSpeech.VERB) : entry;
  }

  private static boolean isVerb(Dictionary.@Nullable Entry entry) {
    return entry != null
        && (entry.partOfSpeech() == PartOfSpeech.VERB
            || entry.partOfSpeech() == PartOfSpeech.NOMINAL_VERB);
  }

  private static PartOfSpeech partOfSpeech(Attribute word) {
    return PartOfSpeech.of(
        Arrays.stream(word.nature).map(Nature::toString).toList(), word.frequency);
  }

  /**
   * The words of a double array, which has no list of them. A node lies at its parent's base plus
   * its character plus 1 and holds that base as its check; the end of a word lies at the base
   * itself and holds the number of the value, negated, less 1.
   */
  private static Map<String, Attribute> keys(DoubleArrayTrie<Attribute> trie) {
    int[] base = trie.getBase();
    int[] check = trie.getCheck();
    Map<Integer, List<Integer>> children =
        IntStream.range(1, check.length)
            .filter(node -> check[node] > 0)
            .boxed()
            .collect(Collectors.groupingBy(node -> check[node]));
    Map<String, Attribute> keys = new TreeMap<>();
    Deque<Map.Entry<Integer, String>> open = new ArrayDeque<>(List.of(Map.entry(0, "")));
    while (!open.isEmpty()) {
      Map.Entry<Integer, String> node = open.pop();
      int of = base[node.getKey()];
      for (int child : children.getOrDefault(of, List.of())) {
        if (child == of) {
          keys.put(node.getValue(), trie.getValueAt(-base[child] - 1));
        } else {
          open.push(Map.entry(child, node.getValue() + (char) (child - of - 1)));
        }
      }
    }
    return keys;
  }
}

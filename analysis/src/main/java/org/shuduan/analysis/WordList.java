package org.shuduan.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A file of words: UTF-8, one word a line, empty lines and lines that start with # are for readers.
 */
final class WordList {

  private WordList() {}

  /**
   * Reads a resource.
   *
   * @param resource its path from the root of the class path
   * @throws DictionaryException with file and line if it is missing or a line is no word
   */
  static List<String> load(String resource) {
    try (InputStream bytes = WordList.class.getClassLoader().getResourceAsStream(resource)) {
      if (bytes == null) {
        throw new DictionaryException("missing word file " + resource);
      }
      return parse(
          resource,
          new InputStreamReader(
              bytes,
              // Not the constructor by Charset: that one replaces broken bytes in silence.
              StandardCharsets.UTF_8.newDecoder()));
    } catch (IOException e) {
      throw new DictionaryException("cannot read word file " + resource + " as UTF-8", e);
    }
  }

  /**
   * Reads the words of a file.
   *
   * @param file its name for messages
   * @return the words in the file's order, at least one
   */
  static List<String> parse(String file, Reader reader) throws IOException {
    Set<String> words = new LinkedHashSet<>();
    BufferedReader lines = new BufferedReader(reader);
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String place = file + ":" + number + ": ";
      if (!line.codePoints().allMatch(Character::isLetterOrDigit)) {
        throw new DictionaryException(
            place + "a word holds only letters and digits, no space: [" + line + "]");
      }
      if (!line.equals(line.toLowerCase(Locale.ROOT))) {
        throw new DictionaryException(place + "IK compares in lower case: " + line);
      }
      if (!words.add(line)) {
        throw new DictionaryException(place + "this word stands above already: " + line);
      }
    }
    if (words.isEmpty()) {
      throw new DictionaryException(file + ": no words");
    }
    return List.copyOf(words);
  }
}

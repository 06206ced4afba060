package org.shuduan.extraction.subject;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuduan.extraction.word.PartOfSpeech;
import org.shuduan.extraction.word.Segmenter;
import org.shuduan.extraction.word.Word;
import org.shuduan.mappings.subject.ClauseLexicon;
import org.shuduan.mappings.subject.WordClass;

/** A stretch of text cut into words, numbers, names in quotation marks, remarks in brackets. */
final class Tokens {

  /**
   * A token.
   *
   * @param code see {@link TokenClass}
   * @param is its part of speech; UNKNOWN for what is no word
   * @param number the number that it is, null for all others
   * @param hash of its characters
   */
  record Token(int start, int end, int code, PartOfSpeech is, @Nullable Counted number, int hash) {

    int length() {
      return end - start;
    }
  }

  private static final String OPENERS = "“‘《\"（(";
  private static final String CLOSERS = "”’》\"）)";
  private static final int FIRST_BRACKET = 4;

  private static final int LONGEST_NAME = 40;
  private static final int LONGEST_REMARK = 16;

  private final char[] text;
  private final List<Token> all = new ArrayList<>();

  private Tokens(char[] text) {
    this.text = text;
  }

  /**
   * Cuts.
   *
   * @param numbers those that lie between {@code from} and {@code to}, in text order
   */
  static Tokens cut(
      char[] text,
      int from,
      int to,
      List<Counted> numbers,
      Segmenter segmenter,
      ClauseLexicon lexicon) {
    Tokens tokens = new Tokens(text);
    int at = from;
    for (Counted number : numbers) {
      tokens.words(at, number.start(), segmenter, lexicon);
      tokens.add(
          number.start(), number.end(), TokenClass.of(number.kind()), PartOfSpeech.UNKNOWN, number);
      at = number.end();
    }
    tokens.words(at, to, segmenter, lexicon);
    return tokens;
  }

  private void words(int from, int to, Segmenter segmenter, ClauseLexicon lexicon) {
    int at = from;
    while (at < to) {
      int end = at + 1;
      char c = text[at];
      int opener = OPENERS.indexOf(c);
      int close = opener < 0 ? -1 : closing(at, to, opener);
      if (close > 0) {
        end = close;
        int code = opener < FIRST_BRACKET ? TokenClass.QUOTED : TokenClass.BRACKETED;
        add(at, end, code, PartOfSpeech.UNKNOWN, null);
      } else if (isHan(c)) {
        while (end < to && isHan(text[end])) {
          end++;
        }
        for (Word word : segmenter.segment(text, at, end)) {
          add(word, lexicon.classOf(text, word.start(), word.end()));
        }
      } else if (Character.isLetterOrDigit(c)) {
        while (end < to && Character.isLetterOrDigit(text[end]) && !isHan(text[end])) {
          end++;
        }
        add(at, end, TokenClass.LETTERS, PartOfSpeech.UNKNOWN, null);
      } else if (!Character.isWhitespace(c)) {
        add(at, end, c, PartOfSpeech.UNKNOWN, null);
      }
      at = end;
    }
  }

  private void add(Word word, @Nullable WordClass own) {
    PartOfSpeech is = word.partOfSpeech();
    int code = own == null ? TokenClass.of(is, word.end() - word.start()) : TokenClass.of(own);
    add(word.start(), word.end(), code, is, null);
  }

  private void add(int start, int end, int code, PartOfSpeech is, @Nullable Counted number) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text[i];
    }
    all.add(new Token(start, end, code, is, number, hash));
  }

  private int closing(int at, int to, int opener) {
    int longest = opener < FIRST_BRACKET ? LONGEST_NAME : LONGEST_REMARK;
    int last = Math.min(to, at + longest);
    for (int i = at + 1; i < last; i++) {
      if (text[i] == CLOSERS.charAt(opener)) {
        return i + 1;
      }
    }
    return -1;
  }

  private static boolean isHan(char c) {
    return c >= '\u4E00' && c <= '\u9FFF' || c >= '\u3400' && c <= '\u4DBF' || c == '〇';
  }

  int size() {
    return all.size();
  }

  Token get(int i) {
    return all.get(i);
  }

  /** The class of a token; that of the edge beyond the first and the last. */
  int code(int i) {
    return i < 0 || i >= all.size() ? TokenClass.OUTSIDE : all.get(i).code();
  }

  /** The last character of a token. */
  char lastCharacter(int i) {
    return text[all.get(i).end() - 1];
  }

  boolean contains(int i, String word) {
    Token token = all.get(i);
    for (int at = token.start(); at + word.length() <= token.end(); at++) {
      if (matches(at, word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether two tokens stand side by side without white space. */
  boolean touches(int i, int next) {
    return i >= 0 && all.get(i).end() == all.get(next).start();
  }

  /** Whether the tokens spell a phrase. */
  boolean spell(int first, int last, String phrase) {
    int start = all.get(first).start();
    return all.get(last).end() - start == phrase.length() && matches(start, phrase);
  }

  private boolean matches(int at, String word) {
    for (int i = 0; i < word.length(); i++) {
      if (text[at + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}

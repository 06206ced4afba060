package org.shuduan.extraction.subject;

import java.util.ArrayList;
import java.util.List;
import org.shuduan.extraction.subject.Tokens.Token;
import org.shuduan.extraction.word.PartOfSpeech;
import org.shuduan.extraction.word.Segmenter;
import org.shuduan.extraction.word.Word;
import org.shuduan.mappings.subject.ClauseLexicon;
import org.shuduan.mappings.subject.WordClass;

/** Cuts a stretch of text into tokens; used for one stretch. */
final class Cutter {

  private static final String OPENERS = "“‘《\"（(";
  private static final String CLOSERS = "”’》\"）)";
  private static final int FIRST_BRACKET = 4;

  private static final int LONGEST_NAME = 40;
  private static final int LONGEST_REMARK = 16;

  private final char[] text;
  private final Segmenter segmenter;
  private final ClauseLexicon lexicon;
  private final List<Token> tokens = new ArrayList<>();

  Cutter(char[] text, Segmenter segmenter, ClauseLexicon lexicon) {
    this.text = text;
    this.segmenter = segmenter;
    this.lexicon = lexicon;
  }

  /**
   * Cuts.
   *
   * @param numbers those that lie between {@code from} and {@code to}, in text order
   */
  Tokens cut(int from, int to, List<Counted> numbers) {
    int at = from;
    for (Counted number : numbers) {
      words(at, number.start());
      add(number);
      at = number.end();
    }
    words(at, to);
    return new Tokens(text, tokens);
  }

  private void words(int from, int to) {
    int at = from;
    while (at < to) {
      int end = at + 1;
      char c = text[at];
      int opener = OPENERS.indexOf(c);
      int close = opener < 0 ? -1 : closing(at, to, opener);
      if (close > 0) {
        end = close;
        int code = opener < FIRST_BRACKET ? TokenClass.QUOTED : TokenClass.BRACKETED;
        add(at, end, code);
      } else if (isHan(c)) {
        while (end < to && isHan(text[end])) {
          end++;
        }
        for (Word word : segmenter.segment(text, at, end)) {
          add(word);
        }
      } else if (Character.isLetterOrDigit(c)) {
        while (end < to && Character.isLetterOrDigit(text[end]) && !isHan(text[end])) {
          end++;
        }
        add(at, end, TokenClass.LETTERS);
      } else if (!Character.isWhitespace(c)) {
        add(at, end, c);
      }
      at = end;
    }
  }

  private void add(Word word) {
    int start = word.start();
    int end = word.end();
    PartOfSpeech is = word.partOfSpeech();
    WordClass own = lexicon.classOf(text, start, end);
    int code = own == null ? TokenClass.of(is, end - start) : TokenClass.of(own);
    Head head = Head.of(text, start, end, lexicon);
    tokens.add(new Token(start, end, code, is, head, null, hash(start, end)));
  }

  private void add(Counted number) {
    int start = number.start();
    int end = number.end();
    int code = TokenClass.of(number.kind());
    int hash = hash(start, end);
    tokens.add(new Token(start, end, code, PartOfSpeech.UNKNOWN, Head.OTHER, number, hash));
  }

  private void add(int start, int end, int code) {
    int hash = hash(start, end);
    tokens.add(new Token(start, end, code, PartOfSpeech.UNKNOWN, Head.OTHER, null, hash));
  }

  private int hash(int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text[i];
    }
    return hash;
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
}

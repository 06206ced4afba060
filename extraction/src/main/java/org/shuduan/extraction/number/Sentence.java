package org.shuduan.extraction.number;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuduan.mappings.subject.ClauseLexicon;
import org.shuduan.mappings.subject.WordClass;

/** A sentence cut into the parts that decide what its numbers count. */
final class Sentence {

  /** What a part is. */
  enum Kind {
    /** Anything that the lexicon does not know: the stuff of nouns. */
    PLAIN,
    /** A word of the lexicon. */
    WORD,
    /** A name in quotation marks or a title in book marks, with them. */
    QUOTED,
    /** A remark in brackets, with them. */
    BRACKETED,
    /** A number that the reader found. */
    MENTION,
    /** 、 */
    LIST,
    /** Any other punctuation. */
    STOP
  }

  /**
   * A part.
   *
   * @param word the class of a WORD
   * @param mention the mention of a MENTION
   */
  record Part(Kind kind, int start, int end, @Nullable WordClass word, @Nullable Draft mention) {
    int length() {
      return end - start;
    }

    boolean is(WordClass wanted) {
      return word == wanted;
    }
  }

  private static final int LONGEST_NAME = 40;
  private static final int LONGEST_REMARK = 16;

  private final Folded text;
  private final ClauseLexicon lexicon;
  private final int end;
  private final List<Draft> mentions;
  private final List<Part> parts = new ArrayList<>();
  private int nextMention;

  private Sentence(Folded text, ClauseLexicon lexicon, List<Draft> mentions, int end) {
    this.text = text;
    this.lexicon = lexicon;
    this.mentions = mentions;
    this.end = end;
  }

  /**
   * Cuts a sentence.
   *
   * @param mentions those that lie in it, in text order
   */
  static List<Part> cut(
      Folded text, ClauseLexicon lexicon, List<Draft> mentions, int start, int end) {
    Sentence sentence = new Sentence(text, lexicon, mentions, end);
    int at = start;
    while (at < end) {
      at = sentence.step(at);
    }
    return sentence.parts;
  }

  private int step(int at) {
    Draft mention = nextMention < mentions.size() ? mentions.get(nextMention) : null;
    if (mention != null && mention.start == at) {
      nextMention++;
      parts.add(new Part(Kind.MENTION, at, mention.end, null, mention));
      return mention.end;
    }
    int limit = mention == null ? end : mention.start;
    char c = text.at(at);
    if (Folded.isSpace(c)) {
      return at + 1;
    }
    if (c == '“' || c == '‘' || c == '《' || c == '"') {
      int close = closing(at, closer(c), limit, LONGEST_NAME);
      return add(close > 0 ? Kind.QUOTED : Kind.STOP, at, close > 0 ? close : at + 1);
    }
    if (c == '（' || c == '(') {
      int close = closing(at, c == '(' ? ')' : '）', limit, LONGEST_REMARK);
      return add(close > 0 ? Kind.BRACKETED : Kind.STOP, at, close > 0 ? close : at + 1);
    }
    if (c == '、') {
      return add(Kind.LIST, at, at + 1);
    }
    int word = lexicon.wordEnd(text.chars(), at, limit);
    if (word > at) {
      return word(at, word, limit);
    }
    if (!Folded.isHan(c) && !Folded.isLetter(c) && !Folded.isDigit(c) && "·•+-—".indexOf(c) < 0) {
      return add(Kind.STOP, at, at + 1);
    }
    return plain(at, at + 1);
  }

  private int word(int at, int wordEnd, int limit) {
    WordClass word = lexicon.classOf(text.chars(), at, wordEnd);
    boolean action = word == WordClass.VERB || word == WordClass.WEAK || word == WordClass.CHANGE;
    if (word == WordClass.NOUN || action && lexicon.makesNoun(text.chars(), wordEnd, limit)) {
      return plain(at, wordEnd);
    }
    parts.add(new Part(Kind.WORD, at, wordEnd, word, null));
    return wordEnd;
  }

  /** Adds to a run of plain text. */
  private int plain(int at, int to) {
    int last = parts.size() - 1;
    if (last >= 0 && parts.get(last).kind() == Kind.PLAIN && parts.get(last).end() == at) {
      parts.set(last, new Part(Kind.PLAIN, parts.get(last).start(), to, null, null));
    } else {
      parts.add(new Part(Kind.PLAIN, at, to, null, null));
    }
    return to;
  }

  private int add(Kind kind, int from, int to) {
    parts.add(new Part(kind, from, to, null, null));
    return to;
  }

  private int closing(int at, char closer, int limit, int longest) {
    int last = Math.min(limit, at + longest);
    for (int i = at + 1; i < last; i++) {
      if (text.at(i) == closer) {
        return i + 1;
      }
    }
    return -1;
  }

  private static char closer(char opener) {
    return switch (opener) {
      case '“' -> '”';
      case '‘' -> '’';
      case '《' -> '》';
      default -> '"';
    };
  }
}

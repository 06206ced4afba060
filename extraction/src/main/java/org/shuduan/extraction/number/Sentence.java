package org.shuduan.extraction.number;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuduan.mappings.subject.ClauseLexicon;
import org.shuduan.mappings.subject.WordClass;
import org.shuduan.mappings.unit.Unit;
import org.shuduan.mappings.unit.UnitCatalogue;

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

    /** Whether it is a verb that may be part of a noun. */
    boolean isVerbalNoun() {
      return word == WordClass.WEAK || word == WordClass.WORK;
    }

    boolean isVerbLike() {
      return word == WordClass.VERB || isVerbalNoun();
    }

    boolean is(WordClass wanted) {
      return word == wanted;
    }
  }

  private static final int LONGEST_NAME = 40;
  private static final int LONGEST_REMARK = 16;
  private static final int LONGEST_CHAIN = 3;

  /** What one share is named by has at most this many characters: 每|行政村. */
  private static final int LONGEST_SHARE = 3;

  private final Folded text;
  private final ClauseLexicon lexicon;
  private final UnitCatalogue units;
  private final int end;
  private final List<Draft> mentions;
  private final List<Part> parts = new ArrayList<>();
  private int nextMention;

  private Sentence(
      Folded text, ClauseLexicon lexicon, UnitCatalogue units, List<Draft> mentions, int end) {
    this.text = text;
    this.lexicon = lexicon;
    this.units = units;
    this.mentions = mentions;
    this.end = end;
  }

  /**
   * Cuts a sentence.
   *
   * @param mentions those that lie in it, in text order
   */
  static List<Part> cut(
      Folded text,
      ClauseLexicon lexicon,
      UnitCatalogue units,
      List<Draft> mentions,
      int start,
      int end) {
    Sentence sentence = new Sentence(text, lexicon, units, mentions, end);
    int at = start;
    while (at < end) {
      at = sentence.step(at);
    }
    return sentence.parts;
  }

  private int step(int at) {
    Draft mention = nextMention < mentions.size() ? mentions.get(nextMention) : null;
    if (mention != null && mention.cueStart <= at) {
      nextMention++;
      parts.add(new Part(Kind.MENTION, at, mention.cueEnd, null, mention));
      return mention.cueEnd;
    }
    int limit = mention == null ? end : mention.cueStart;
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
    if (c == '每' && word <= at + 1) {
      return each(at, limit);
    }
    if (c == '新' && word <= at + 2) {
      int verb = lexicon.wordEnd(text.chars(), at + 1, limit);
      if (verb > at + 2 && isNewlyDone(lexicon.classOf(text.chars(), at + 1, verb))) {
        parts.add(new Part(Kind.WORD, at, verb, WordClass.VERB, null));
        return verb;
      }
    }
    if (word > at) {
      return word(at, word, limit);
    }
    if (!Folded.isHan(c) && !Folded.isLetter(c) && !Folded.isDigit(c) && "·•+-—".indexOf(c) < 0) {
      return add(Kind.STOP, at, at + 1);
    }
    return plain(at, at + 1);
  }

  /** 新开工, 新认定: 新 before a verb is part of it. */
  private static boolean isNewlyDone(@Nullable WordClass word) {
    return word == WordClass.VERB || word == WordClass.WORK;
  }

  /** 每户, 每千人口, 每村|3名: what a number is per is no part of what it counts. */
  private int each(int at, int limit) {
    int from = at + 1;
    while (NumeralReader.multiplier(text.at(from)) > 0) {
      from++;
    }
    Unit unit = units.longestAt(text.chars(), from, limit);
    int last = from;
    if (text.startsWith("人口", from)) {
      last = from + 2;
    } else if (unit != null) {
      last = from + unit.name().length();
    } else if (limit < end && limit - from <= LONGEST_SHARE) {
      last = limit;
    }
    parts.add(new Part(Kind.WORD, at, last, WordClass.BOUNDARY, null));
    return last;
  }

  private int word(int at, int wordEnd, int limit) {
    WordClass word = lexicon.classOf(text.chars(), at, wordEnd);
    boolean noun =
        word == WordClass.NOUN
            || isAction(word) && endsAsNoun(wordEnd, limit)
            || isVerb(word) && lexicon.makesObject(text.chars(), wordEnd, limit)
            || wordEnd - at == 1 && !standsAlone(word, at, limit);
    if (noun) {
      return plain(at, wordEnd);
    }
    parts.add(new Part(Kind.WORD, at, wordEnd, word, null));
    return wordEnd;
  }

  private static boolean isAction(@Nullable WordClass word) {
    return isVerb(word) || word == WordClass.CHANGE || word == WordClass.ADVERB;
  }

  private static boolean isVerb(@Nullable WordClass word) {
    return word == WordClass.VERB || word == WordClass.WORK || word == WordClass.WEAK;
  }

  /** Whether a verb, or the verbs that follow it directly, are made a noun: 回收利用率. */
  private boolean endsAsNoun(int wordEnd, int limit) {
    int at = wordEnd;
    for (int i = 0; i < LONGEST_CHAIN; i++) {
      int nominal = lexicon.nominalEnd(text.chars(), at, limit);
      if (nominal > at && endsPhrase(nominal, limit)) {
        // 完成|改造面积, but 回收利用率
        return i == 0 || nominal - at == 1;
      }
      int next = lexicon.wordEnd(text.chars(), at, limit);
      if (next - at < 2 || !isAction(lexicon.classOf(text.chars(), at, next))) {
        return false;
      }
      at = next;
    }
    return false;
  }

  /** Whether no noun goes on after a place: not in 新建|标准|厂房. */
  private boolean endsPhrase(int at, int limit) {
    return at >= limit
        || !Folded.isHan(text.at(at))
        || lexicon.wordEnd(text.chars(), at, limit) > at
        || lexicon.nominalEnd(text.chars(), at, limit) > at;
  }

  /** Whether a character is a word here and not a piece of one. */
  private boolean standsAlone(@Nullable WordClass word, int at, int limit) {
    if (word == WordClass.PREPOSITION
        || word == WordClass.CONJUNCTION
        || word == WordClass.BOUNDARY
        || word == WordClass.HONOUR
        || word == WordClass.HEAD) {
      return true;
    }
    boolean opens = parts.isEmpty() || parts.get(parts.size() - 1).kind() == Kind.STOP;
    if (opens && "而但且".indexOf(text.at(at)) >= 0) {
      return true;
    }
    boolean afterMention = !parts.isEmpty() && parts.get(parts.size() - 1).kind() == Kind.MENTION;
    if (word == WordClass.ADVERB && afterMention) {
      return "不又再也都就才还整".indexOf(text.at(at)) >= 0;
    }
    if (word == WordClass.WEAK) {
      return parts.isEmpty()
          || parts.get(parts.size() - 1).kind() == Kind.STOP
          || parts.get(parts.size() - 1).kind() == Kind.WORD;
    }
    int next = text.skipSpace(at + 1);
    if (next >= limit) {
      return true;
    }
    int nextEnd = lexicon.wordEnd(text.chars(), next, limit);
    return nextEnd > next + 1 && lexicon.classOf(text.chars(), next, nextEnd) != WordClass.NOUN
        || nextEnd == limit;
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

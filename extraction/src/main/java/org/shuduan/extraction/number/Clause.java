package org.shuduan.extraction.number;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuduan.extraction.number.Sentence.Kind;
import org.shuduan.extraction.number.Sentence.Part;
import org.shuduan.mappings.subject.ClauseLexicon;
import org.shuduan.mappings.subject.WordClass;

/** The parts of a sentence, and the questions that finding a subject asks of them. */
record Clause(Folded text, ClauseLexicon lexicon, List<Part> parts) {

  int size() {
    return parts.size();
  }

  Part get(int i) {
    return parts.get(i);
  }

  boolean isLink(int i) {
    return parts.get(i).kind() == Kind.LIST || parts.get(i).is(WordClass.CONJUNCTION);
  }

  boolean isDate(int i) {
    Draft mention = parts.get(i).mention();
    return mention != null && mention.kind == NumberKind.DATE;
  }

  @Nullable Draft quantityAt(int i) {
    Draft mention = parts.get(i).mention();
    return mention != null && mention.isQuantity() ? mention : null;
  }

  boolean startsWith(int i, String words) {
    return text.startsWith(words, parts.get(i).start());
  }

  String slice(int from, int to) {
    return text.slice(parts.get(from).start(), parts.get(to).end());
  }

  boolean isColon(int i) {
    return parts.get(i).kind() == Kind.STOP && (startsWith(i, "：") || startsWith(i, ":"));
  }

  /** Whether the part starts with one of the characters. */
  boolean opensWith(int i, String characters) {
    return characters.indexOf(text.at(parts.get(i).start())) >= 0;
  }

  boolean endsInDe(int i) {
    return text.at(parts.get(i).end() - 1) == '的';
  }

  /** Whether the part is a verb that only says that its object is done: 开展, 实施. */
  boolean isLightVerb(int i) {
    Part part = parts.get(i);
    return part.isVerbLike() && lexicon.isLightVerb(text.chars(), part.start(), part.end());
  }

  /** 比 or 较, which open a comparison. */
  boolean opensComparison(int i) {
    if (i < 0 || !parts.get(i).is(WordClass.PREPOSITION)) {
      return false;
    }
    char c = text.at(parts.get(i).start());
    return c == '比' || c == '较';
  }

  /** Whether the part may belong to a noun phrase before a number. */
  boolean isNominal(int i) {
    Part part = parts.get(i);
    return switch (part.kind()) {
      case PLAIN, QUOTED, BRACKETED -> true;
      case MENTION -> isNominalMention(part.mention());
      case WORD -> part.isVerbalNoun() || part.is(WordClass.HEAD);
      case LIST, STOP -> false;
    };
  }

  /** 二十大精神, 第一产业, 三级体系, 65岁以上人口: numbers that belong to the name of a thing. */
  static boolean isNominalMention(@Nullable Draft mention) {
    return mention != null
        && mention.kind != NumberKind.DATE
        && (!mention.isQuantity() || !mention.fact || mention.isAge());
  }
}

package org.shuduan.extraction.number;

import org.jspecify.annotations.Nullable;
import org.shuduan.extraction.number.Sentence.Kind;
import org.shuduan.extraction.number.Sentence.Part;
import org.shuduan.mappings.subject.WordClass;
import org.shuduan.mappings.unit.Dimension;

/** What stands after a number in its clause: the noun phrase directly behind it, or an award. */
final class RightContext {

  /** The noun phrase, null when none follows directly. */
  @Nullable String phrase;

  /** The object of the verb that follows directly, null when none does: 1.2万人|享受|低保. */
  @Nullable String object;

  /** What a clause before 的 describes: 5座|仍带病运行的水库; null when there is none. */
  @Nullable String described;

  /** The award that the counted people or things got, null when there is none. */
  @Nullable String honour;

  /** Whether another number follows the phrase directly. */
  boolean beforeNumber;

  /** Whether 的 links the number to the phrase. */
  boolean attribute;

  /** Whether 来, 内 or the like makes the number a point in time. */
  boolean localized;

  /** A noun that verbs before it belong to is at most this long: 预防接种|单位. */
  private static final int LONGEST_HEAD = 3;

  /** No phrase has more parts than this. */
  private static final int LONGEST = 24;

  /** No noun that is described stands further from its number than this many parts. */
  private static final int FARTHEST = 8;

  private RightContext() {}

  static RightContext read(Clause clause, int index, Draft draft) {
    RightContext right = new RightContext();
    int from = index + 1;
    if (from + 1 < clause.size()
        && isManner(clause.get(from))
        && clause.get(from + 1).isVerbalNoun()
        && draft.unit != null
        && draft.unit.dimension() == Dimension.TIMES) {
      // 20次实地督导
      right.phrase = NounPhrases.after(clause, from + 1, from + 1, draft);
      return right;
    }
    if (from < clause.size() && clause.quantityAt(from) != null && counts(draft)) {
      // 4.6万户12万居民: both numbers count what follows the second
      from++;
    }
    int to = phraseEnd(clause, from);
    right.localized =
        to > from && "来前后内间以中里".indexOf(clause.text().at(clause.get(from).start())) >= 0;
    right.attribute = from < clause.size() && clause.startsWith(from, "的");
    right.beforeNumber = to > from && to < clause.size() && clause.quantityAt(to) != null;
    if (to < clause.size() && clause.get(to).is(WordClass.HONOUR)) {
      int object = to + 1;
      int end = phraseEnd(clause, object);
      right.honour = end > object ? NounPhrases.after(clause, object, end - 1, null) : null;
    }
    right.phrase = to > from ? NounPhrases.after(clause, from, to - 1, draft) : null;
    if (to == from) {
      right.phrase = actor(clause, from, draft);
      right.described = described(clause, from);
      right.readObject(clause, from);
    }
    return right;
  }

  /** 130名|返乡|青年: people who are told apart by what they do. */
  private static @Nullable String actor(Clause clause, int from, Draft draft) {
    boolean people = draft.unit != null && draft.unit.dimension() == Dimension.PEOPLE;
    if (!people
        || from + 1 >= clause.size()
        || !clause.get(from).is(WordClass.VERB)
        || clause.get(from + 1).kind() != Kind.PLAIN) {
      return null;
    }
    String noun = NounPhrases.after(clause, from + 1, from + 1, draft);
    return noun != null && clause.lexicon().endsInPerson(noun)
        ? clause.slice(from, from) + noun
        : null;
  }

  private void readObject(Clause clause, int from) {
    int object = from;
    while (object < clause.size() && object - from < FARTHEST && clause.get(object).isVerbLike()) {
      object++;
    }
    int end = phraseEnd(clause, object);
    if (object == from || end == object) {
      return;
    }
    if (object == from + 1) {
      this.object = NounPhrases.after(clause, object, end - 1, null);
    }
    boolean actor = end < clause.size() && clause.get(end).kind() == Kind.WORD;
    if (actor && clause.slice(object, end - 1).length() <= LONGEST_HEAD) {
      // 212个|预防接种单位|共接种
      this.object = Folded.squeeze(clause.slice(from, end - 1));
    }
  }

  /** The noun after the last 的 of the clause, where the number is followed by what it does. */
  private static @Nullable String described(Clause clause, int from) {
    String found = null;
    for (int i = from; i < clause.size() && i - from < FARTHEST; i++) {
      Part part = clause.get(i);
      if (part.kind() == Kind.STOP
          || part.kind() == Kind.MENTION && !isPartOfName(part.mention())) {
        break;
      }
      int de = part.kind() == Kind.PLAIN ? clause.slice(i, i).lastIndexOf('的') : -1;
      if (de >= 0 && i > from) {
        String rest = clause.slice(i, phraseEnd(clause, i) - 1).substring(de + 1);
        found = rest.length() >= 2 ? Folded.squeeze(rest) : null;
      }
    }
    return found;
  }

  private static boolean counts(Draft draft) {
    return draft.unit != null && draft.unit.counts();
  }

  private static boolean isManner(Part part) {
    return part.is(WordClass.ADVERB) && part.length() > 1;
  }

  private static int phraseEnd(Clause clause, int from) {
    int to = from;
    while (to < clause.size() && to - from < LONGEST && continues(clause.get(to), to == from)) {
      to++;
    }
    return to;
  }

  /** 二级以上医院, 92岁患者; but not the article that opens another phrase. */
  private static boolean isPartOfName(@Nullable Draft mention) {
    return Clause.isNominalMention(mention)
        && mention != null
        && (!mention.isQuantity() || mention.isAge() || "级".equals(mention.unitWritten));
  }

  private static boolean continues(Part part, boolean first) {
    return switch (part.kind()) {
      case PLAIN, QUOTED -> true;
      case BRACKETED -> !first;
      case MENTION -> isPartOfName(part.mention());
      case WORD -> part.isVerbalNoun() || first && part.is(WordClass.HEAD);
      case LIST, STOP -> false;
    };
  }
}

package org.shuduan.extraction.number;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuduan.extraction.number.Sentence.Kind;
import org.shuduan.extraction.number.Sentence.Part;
import org.shuduan.mappings.subject.WordClass;
import org.shuduan.mappings.unit.Dimension;

/** What stands before a number in its clause: the noun phrase nearest to it and what links them. */
final class LeftContext {

  /** A list longer than this is named by its last item. */
  private static final int LONGEST_LIST = 30;

  private final Clause clause;

  /** The first part that is looked at. */
  private final int floor;

  private int at;

  private int verbStart = -1;
  private int verbEnd = -1;

  /** The noun phrase, null when the clause has none before the number. */
  @Nullable String phrase;

  /** The items of the noun phrase when it is a list, else empty. */
  List<String> items = List.of();

  /** The verb directly before the number, null when an object or nothing stands there. */
  @Nullable String verb;

  /** Whether it only says that its object is done. */
  boolean lightVerb;

  /** How many verbs stand there in a row. */
  int verbs;

  /** Whether a predicate such as 达到 or 增长 links the phrase to the number. */
  boolean predicate;

  /** Whether 分别 does. */
  boolean respective;

  /** Whether 等 closes the phrase: a list of names before their common noun. */
  boolean openList;

  /** Whether the clause starts with the predicate, so that an earlier subject is meant. */
  boolean elided;

  /**
   * What is done, where a verb directly before the number makes a noun with the words before it.
   */
  @Nullable String action;

  /** Whether the phrase ends with 的, so that what it describes is named elsewhere: 获奖的|12个. */
  boolean headless;

  /** Whether 其中 stands there. */
  boolean among;

  /** Whether another number stands directly before, so that both share a subject. */
  boolean afterNumber;

  /** No subject stands further from its number than this many parts. */
  private static final int FARTHEST = 40;

  /** Whether the number is a share of something. */
  private final boolean share;

  private LeftContext(Clause clause, int floor, boolean share) {
    this.clause = clause;
    this.floor = floor;
    this.share = share;
  }

  static LeftContext read(Clause clause, int index, Draft draft) {
    LeftContext left = new LeftContext(clause, Math.max(0, index - FARTHEST), isShare(draft));
    left.at = index - 1;
    left.predicate = draft.cueStart < draft.start;
    if (left.at >= 0 && clause.isColon(left.at)) {
      left.predicate = true;
      left.at--;
    }
    left.links();
    left.comparison();
    left.nounPhrase();
    return left;
  }

  private static boolean isShare(Draft draft) {
    return draft.unit != null
        && (draft.unit.dimension() == Dimension.SHARE || draft.unit.name().equals("倍"));
  }

  /** Passes over the words between the noun phrase and the number. */
  private void links() {
    verbStart = -1;
    verbEnd = -1;
    while (at >= floor && clause.get(at).kind() == Kind.WORD) {
      Part part = clause.get(at);
      WordClass word = part.word();
      if (word == WordClass.PREDICATE || word == WordClass.CHANGE) {
        predicate = true;
      } else if (word == WordClass.BOUNDARY) {
        predicate |= "为是占达有每".indexOf(clause.text().at(part.start())) >= 0;
      } else if (word == WordClass.VERB || word == WordClass.HONOUR) {
        if (verbEnd < 0) {
          verbEnd = part.end();
          verbStart = part.start();
          lightVerb = clause.isLightVerb(at);
        }
        verbs++;
      } else if (word == WordClass.PREPOSITION && isLocative()) {
        predicate = true;
      } else if (word == WordClass.PREPOSITION && clause.startsWith(at, "了")) {
        at--;
        continue;
      } else if (word == WordClass.ADVERB) {
        predicate |= clause.opensWith(at, "比较");
        among |= clause.startsWith(at, "其中");
      } else if (word != WordClass.TAIL) {
        break;
      }
      respective |= clause.startsWith(at, "分别");
      openList |= clause.startsWith(at, "等");
      at--;
    }
    if (verbEnd > 0) {
      verb = clause.text().slice(verbStart, verbEnd);
    }
  }

  /** 均在95%以上, 位于1000米: 在 or 于 directly before the number. */
  private boolean isLocative() {
    return clause.startsWith(at, "在") || clause.startsWith(at, "于");
  }

  /** Passes over 比上年, 较2020年末, 比全国平均水平 between subject and predicate. */
  private void comparison() {
    int i = at;
    while (i >= floor
        && (clause.isNominal(i) || clause.isDate(i) || clause.get(i).is(WordClass.ADVERB))) {
      i--;
    }
    if (i >= floor && (clause.opensComparison(i) || opensOrigin(i))) {
      predicate = true;
      at = i - 1;
      while (at >= floor && clause.get(at).is(WordClass.ADVERB)) {
        at--;
      }
    }
  }

  /** 开展文明交通劝导活动: a verb between another verb's object and 活动 is part of the name. */
  private boolean isNominalVerb(int i, int to) {
    if (i >= to || i < 2 || !clause.get(i).is(WordClass.VERB) || clause.get(i).length() < 2) {
      return false;
    }
    boolean event =
        clause.startsWith(i + 1, "活动")
            || clause.startsWith(i + 1, "行动")
            || clause.startsWith(i + 1, "工程");
    int verb = i - 1;
    while (verb > floor && clause.isNominal(verb)) {
      verb--;
    }
    return event && verb < i - 1 && clause.get(verb).is(WordClass.VERB);
  }

  /** 由上年的, 从原来的: where a change starts from. */
  private boolean opensOrigin(int i) {
    boolean from =
        clause.get(i).kind() == Kind.WORD
            && (clause.startsWith(i, "由") || clause.startsWith(i, "从"))
            && clause.get(i).length() == 1;
    return from && at > i && clause.text().at(clause.get(at).end() - 1) == '的';
  }

  private void nounPhrase() {
    int to = at;
    int from = to + 1;
    int lastItem = -1;
    int i = to;
    while (i >= floor) {
      if (clause.isLink(i)) {
        if (from > to) {
          break;
        }
        lastItem = lastItem < 0 ? i + 1 : lastItem;
        i--;
        continue;
      }
      if (isNominalVerb(i, to)) {
        i--;
        continue;
      }
      if (!clause.isNominal(i)) {
        break;
      }
      from = i;
      i--;
    }
    int whole = from <= to ? wholeOf(i, to) : -1;
    if (whole >= 0) {
      predicate = true;
      at = whole;
      links();
      comparison();
      nounPhrase();
      return;
    }
    if (from == to && isStub(from)) {
      from--;
    }
    if (from > to) {
      elided = true;
      int number = i > 0 && clause.isLink(i) ? i - 1 : i;
      afterNumber = number >= 0 && clause.quantityAt(number) != null;
      return;
    }
    boolean list = lastItem > from && lastItem <= to;
    String all = NounPhrases.before(clause, from, to);
    boolean sharesVerb = i < 0 || clause.get(i).kind() != Kind.MENTION;
    if (list) {
      items = items(from, to);
      phrase =
          all != null && all.length() <= LONGEST_LIST && sharesVerb
              ? all
              : NounPhrases.before(clause, lastItem, to);
    } else {
      phrase = all;
    }
    elided = phrase == null;
    headless = verbs == 0 && !predicate && clause.endsInDe(to);
    action = action(from, to);
  }

  /** 住院|日, 联合|执法: what is no name without the verb before it. */
  private boolean isStub(int i) {
    return i > floor
        && clause.get(i - 1).end() == clause.get(i).start()
        && clause.get(i - 1).is(WordClass.VERB)
        && (clause.get(i).kind() == Kind.PLAIN && clause.get(i).length() == 1
            || clause.get(i).isVerbalNoun() && clause.startsWith(i - 1, "联合"));
  }

  /** 行政|处罚, and after a verb that only says that it is done 开展|文明交通劝导. */
  private @Nullable String action(int from, int to) {
    boolean adjacent = verbs == 1 && from <= to && clause.get(to).end() == verbStart;
    if (!adjacent || verbEnd - verbStart < 2 || phrase == null) {
      return null;
    }
    if (clause.lexicon().endsInPerson(phrase)) {
      return null;
    }
    boolean light = from > 0 && clause.isLightVerb(from - 1);
    boolean modifier =
        phrase.length() == 2
            && from == to
            && clause.get(from).kind() == Kind.PLAIN
            && (from == 0
                || clause.get(from - 1).kind() == Kind.STOP
                || clause.get(from - 1).kind() == Kind.LIST
                || clause.get(from - 1).is(WordClass.ADVERB));
    return light || modifier ? phrase + verb : null;
  }

  /**
   * 占全部工业的35%, 为调整预算的96%, 完成年度计划的94%: the phrase is the whole that a share is of.
   *
   * @return where to look on for what the share is of; -1 when the phrase is that itself
   */
  private int wholeOf(int boundary, int to) {
    if (boundary < 0 || clause.get(boundary).kind() != Kind.WORD) {
      return -1;
    }
    Part part = clause.get(boundary);
    boolean compared =
        (part.is(WordClass.PREDICATE) || part.is(WordClass.CHANGE))
            && clause.slice(boundary, boundary).contains("于");
    if (compared) {
      return boundary;
    }
    if (!clause.endsInDe(to)) {
      return -1;
    }
    if (clause.slice(boundary, boundary).contains("占")) {
      return boundary;
    }
    int i = boundary;
    while (i > floor && clause.get(i).isVerbLike() && !clause.startsWith(i, "完成")) {
      i--;
    }
    if (!share) {
      return -1;
    }
    boolean equals = clause.get(i).is(WordClass.BOUNDARY) && clause.opensWith(i, "为是达到");
    if (equals || clause.startsWith(i, "相当于")) {
      return i;
    }
    return clause.startsWith(i, "完成") ? i - 1 : -1;
  }

  private List<String> items(int from, int to) {
    List<String> found = new ArrayList<>();
    int start = from;
    for (int i = from; i <= to + 1; i++) {
      if (i == to + 1 || clause.isLink(i)) {
        String item = start < i ? NounPhrases.before(clause, start, i - 1) : null;
        if (item != null) {
          found.add(item);
        }
        start = i + 1;
      }
    }
    return found;
  }
}

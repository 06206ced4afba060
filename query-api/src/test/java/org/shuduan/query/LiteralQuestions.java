package org.shuduan.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.shuduan.extraction.number.NumberKind;
import org.shuduan.extraction.number.NumberMention;
import org.shuduan.extraction.text.FullWidth;
import org.shuduan.indexer.document.AnnotatedParagraph;

/** Random pieces of paragraphs, and numbers with their measure word, to be searched for. */
final class LiteralQuestions {

  private static final int SHORTEST = 2;
  private static final int LONGEST = 8;

  private LiteralQuestions() {}

  /** A piece and the paragraph that it comes from. */
  record Question(String piece, String paragraph) {}

  /** Pieces of 2 to 8 characters between punctuation that cut no run of digits or of letters. */
  static List<Question> substrings(List<AnnotatedParagraph> paragraphs, int count, Random random) {
    List<Question> questions = new ArrayList<>();
    while (questions.size() < count) {
      AnnotatedParagraph paragraph = paragraphs.get(random.nextInt(paragraphs.size()));
      String text = FullWidth.fold(paragraph.text());
      int length = SHORTEST + random.nextInt(LONGEST - SHORTEST + 1);
      if (text.length() < length) {
        continue;
      }
      int start = random.nextInt(text.length() - length + 1);
      String piece = text.substring(start, start + length);
      if (piece.chars().allMatch(Character::isLetterOrDigit)
          && !cutsRun(text, start)
          && !cutsRun(text, start + length)) {
        questions.add(new Question(piece, paragraph.id()));
      }
    }
    return questions;
  }

  /** Numbers as they stand in the text with unit or measure word. */
  static List<Question> numbers(List<AnnotatedParagraph> paragraphs, int count, Random random) {
    List<Question> all = new ArrayList<>();
    for (AnnotatedParagraph paragraph : paragraphs) {
      for (NumberMention number : paragraph.numbers()) {
        if (number.kind() == NumberKind.QUANTITY && number.unit() != null) {
          all.add(new Question(FullWidth.fold(number.surface()), paragraph.id()));
        }
      }
    }
    return random.ints(count, 0, all.size()).mapToObj(all::get).toList();
  }

  private static boolean cutsRun(String text, int at) {
    return at > 0
        && at < text.length()
        && run(text.charAt(at - 1)) == run(text.charAt(at))
        && run(text.charAt(at)) > 0;
  }

  /** 1 for digits, 2 for letters that are written in runs, 0 for all else. */
  private static int run(char c) {
    if (Character.isDigit(c)) {
      return 1;
    }
    return Character.isLetter(c) && !Character.isIdeographic(c) ? 2 : 0;
  }
}

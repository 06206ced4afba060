package org.shuduan.query;

import java.util.ArrayList;
import java.util.List;
import org.shuduan.extraction.text.LiteralText;
import org.shuduan.query.SearchAnswer.By;
import org.shuduan.query.SearchAnswer.Highlight;

/** Where a literal stands in a text, white space and width aside. */
final class LiteralSpans {

  private LiteralSpans() {}

  /** All places of a literal, without overlaps, as offsets in the text. */
  static List<Highlight> of(String literal, String text) {
    Compact wanted = new Compact(literal);
    Compact searched = new Compact(text);
    List<Highlight> spans = new ArrayList<>();
    if (wanted.characters.isEmpty()) {
      return spans;
    }
    int at = searched.characters.indexOf(wanted.characters.toString());
    while (at >= 0) {
      int end = at + wanted.characters.length();
      spans.add(new Highlight(searched.start(at), searched.end(end - 1), By.LITERAL));
      at = searched.characters.indexOf(wanted.characters.toString(), end);
    }
    return spans;
  }

  /** A text without white space and at its usual width, which knows where it comes from. */
  private static final class Compact {
    final StringBuilder characters = new StringBuilder();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();

    Compact(String text) {
      for (int i = 0; i < text.length(); ) {
        int c = text.codePointAt(i);
        int next = i + Character.charCount(c);
        if (!LiteralText.isBlank(c)) {
          String folded = LiteralText.fold(c);
          characters.append(folded);
          for (int j = 0; j < folded.length(); j++) {
            starts.add(i);
            ends.add(next);
          }
        }
        i = next;
      }
    }

    int start(int at) {
      return starts.get(at);
    }

    int end(int at) {
      return ends.get(at);
    }
  }
}

package org.shuduan.extraction.region;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place as a paragraph names it.
 *
 * @param surface the words of the text
 * @param start where they start in the text, in UTF-16 code units
 * @param end where they end, exclusive
 * @param code six digits of GB/T 2260; null when it is left open which place is meant
 * @param name full official name of today; null where code is
 * @param own whether the words are 我市, 该县, 全区 and the like, which mean the report's own region
 * @param candidates codes of the places that can be meant when it is left open, else empty
 */
public record Place(
    String surface,
    int start,
    int end,
    @Nullable String code,
    @Nullable String name,
    boolean own,
    List<String> candidates) {

  public Place {
    if (start < 0 || end - start != surface.length()) {
      throw new IllegalArgumentException(
          "span " + start + ".." + end + " does not fit surface '" + surface + "'");
    }
    candidates = List.copyOf(candidates);
  }
}

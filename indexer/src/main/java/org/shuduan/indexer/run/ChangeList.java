package org.shuduan.indexer.run;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuduan.indexer.AnnotatedSource;

/** Collects what a file changes. */
final class ChangeList {

  private static final int SHOWN = 40;

  private final String file;
  private final boolean changed;
  private final List<SourceChange.Listed> listed = new ArrayList<>();
  private long came;
  private long stayed;
  private long shared;
  private long went;

  /**
   * @param changed whether the file was in the index before; only then paragraphs are listed
   */
  ChangeList(String file, boolean changed) {
    this.file = file;
    this.changed = changed;
  }

  void came(String id, String text) {
    came++;
    list(true, id, text);
  }

  void stayed() {
    stayed++;
  }

  void shared() {
    shared++;
  }

  void went(String id, String text) {
    went++;
    list(false, id, text);
  }

  private void list(boolean came, String id, String text) {
    if (changed && listed.size() < SourceChange.MOST_LISTED) {
      String begin = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
      listed.add(new SourceChange.Listed(came, id, begin));
    }
  }

  /**
   * What was collected.
   *
   * @param source what was read, null if the file was taken out
   */
  SourceChange of(@Nullable AnnotatedSource source) {
    return new SourceChange(file, source, changed, came, stayed, shared, went, listed);
  }
}

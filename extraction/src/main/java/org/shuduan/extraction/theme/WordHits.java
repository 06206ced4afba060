package org.shuduan.extraction.theme;

import java.util.Arrays;

/** Where words stand in one text, in the order of their ends; a growing table of ints. */
final class WordHits {

  private static final int COLUMNS = 4;

  private int[] cells = new int[64 * COLUMNS];
  private int size;

  void add(int begin, int end, int word) {
    int at = size * COLUMNS;
    if (at == cells.length) {
      cells = Arrays.copyOf(cells, cells.length * 2);
    }
    cells[at] = begin;
    cells[at + 1] = end;
    cells[at + 2] = word;
    size++;
  }

  int size() {
    return size;
  }

  int begin(int hit) {
    return cells[hit * COLUMNS];
  }

  int end(int hit) {
    return cells[hit * COLUMNS + 1];
  }

  int word(int hit) {
    return cells[hit * COLUMNS + 2];
  }

  /** The number of the sentence in which the hit ends, once {@link #countSentences} has run. */
  int sentence(int hit) {
    return cells[hit * COLUMNS + 3];
  }

  /** Numbers the sentences of the text that was searched, from 0. */
  void countSentences(String text) {
    int sentence = 0;
    int position = 0;
    for (int hit = 0; hit < size; hit++) {
      for (int end = end(hit); position < end; position++) {
        if ("。！？!?；;\n".indexOf(text.charAt(position)) >= 0) {
          sentence++;
        }
      }
      cells[hit * COLUMNS + 3] = sentence;
    }
  }
}

package org.shuduan.extraction.theme;

import java.util.Arrays;

/** Where words stand in one text, in the order of their ends; a growing table of ints. */
final class WordHits {

  private static final int COLUMNS = 5;

  private static final String SENTENCE_ENDS = "。！？!?；;\n";
  private static final String CLAUSE_ENDS = "，,：:";

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

  /** The number of the clause in which the hit ends, once {@link #countSentences} has run. */
  int clause(int hit) {
    return cells[hit * COLUMNS + 4];
  }

  /** Numbers the sentences and clauses of the text that was searched, from 0. */
  void countSentences(String text) {
    int sentence = 0;
    int clause = 0;
    int position = 0;
    for (int hit = 0; hit < size; hit++) {
      for (int end = end(hit); position < end; position++) {
        char c = text.charAt(position);
        if (SENTENCE_ENDS.indexOf(c) >= 0) {
          sentence++;
          clause++;
        } else if (CLAUSE_ENDS.indexOf(c) >= 0) {
          clause++;
        }
      }
      cells[hit * COLUMNS + 3] = sentence;
      cells[hit * COLUMNS + 4] = clause;
    }
  }
}

package org.shuduan.extraction.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Paragraphs with the themes that a careful reader gives them, from a file of the project. */
final class LabelledParagraphs {

  record Case(List<String> themes, List<String> section, String text) {

    boolean isWithoutTheme() {
      return themes.isEmpty();
    }
  }

  private LabelledParagraphs() {}

  /** Reads a file of tab-separated themes, section and paragraph; lines with # are comments. */
  static List<Case> read(Path file) {
    List<Case> cases = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        if (line.startsWith("#") || line.isBlank()) {
          continue;
        }
        String[] cells = line.split("\t", -1);
        if (cells.length != 3) {
          throw new IllegalArgumentException("three cells are needed in " + file + ": " + line);
        }
        cases.add(new Case(list(cells[0], ","), list(cells[1], " / "), cells[2]));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return cases;
  }

  private static List<String> list(String cell, String separator) {
    return cell.equals("-") ? List.of() : List.of(cell.split(separator));
  }
}

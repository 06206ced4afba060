package org.shuduan.mappings.region;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The lines of a data file that say something: no comments, no empty lines. */
record DataLines(String file, List<Line> lines) {

  /**
   * @param number number in the file, from 1
   * @param text the line without white space at its end
   */
  record Line(int number, String text) {}

  static DataLines ofResource(String file) {
    try (InputStream in = DataLines.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new RegionDataException(file, 0, "the file is missing from the class path");
      }
      return of(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  static DataLines of(String file, String content) {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (int start = 0; start < content.length(); ) {
      int end = content.indexOf('\n', start);
      if (end < 0) {
        end = content.length();
      }
      number++;
      String text = content.substring(start, end).stripTrailing();
      if (!text.isEmpty() && text.charAt(0) != '#') {
        lines.add(new Line(number, text));
      }
      start = end + 1;
    }
    return new DataLines(file, lines);
  }

  /**
   * The rows of a table.
   *
   * @param header the names of the columns, as the first line must have them
   * @param required how many columns a row must fill
   */
  List<Row> table(List<String> header, int required) {
    if (lines.isEmpty() || !List.of(lines.get(0).text().split("\t")).equals(header)) {
      throw new RegionDataException(
          file,
          lines.isEmpty() ? 0 : lines.get(0).number(),
          "the first line must name the columns " + String.join(", ", header));
    }
    List<Row> rows = new ArrayList<>(lines.size());
    for (Line line : lines.subList(1, lines.size())) {
      List<String> cells = split(line.text());
      Row row = new Row(file, line.number(), cells);
      if (cells.size() < required || cells.size() > header.size()) {
        throw row.error(
            "expected " + required + " to " + header.size() + " columns, found " + cells.size());
      }
      for (String cell : cells.subList(0, required)) {
        if (cell.isBlank()) {
          throw row.error("one of the first " + required + " columns is empty");
        }
      }
      rows.add(row);
    }
    return rows;
  }

  private static List<String> split(String line) {
    List<String> cells = new ArrayList<>(5);
    int start = 0;
    for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', start)) {
      cells.add(line.substring(start, tab));
      start = tab + 1;
    }
    cells.add(line.substring(start));
    return cells;
  }

  /** One row of a table. */
  record Row(String file, int number, List<String> cells) {

    /** What stands in a column, counted from 0; empty where the row ends before it. */
    String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }

    RegionDataException error(String problem) {
      return new RegionDataException(file, number, problem);
    }
  }
}

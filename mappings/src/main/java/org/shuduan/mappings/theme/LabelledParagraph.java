package org.shuduan.mappings.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A paragraph with the themes that a careful reader gives it.
 *
 * @param themes ids of the theme catalogue, the main one first; empty if it has none
 * @param section the headings above it, the outermost first; empty if there are none
 * @param text the paragraph
 */
public record LabelledParagraph(List<String> themes, List<String> section, String text) {

  private static final String STANDARD = "paragraphs.tsv";

  private static final String NOTHING = "-";

  public LabelledParagraph {
    themes = List.copyOf(themes);
    section = List.copyOf(section);
  }

  /** Whether the reader gives it no theme. */
  public boolean isWithoutTheme() {
    return themes.isEmpty();
  }

  /** The paragraphs written for Shuduan and labelled with the themes of the standard catalogue. */
  public static List<LabelledParagraph> standard() {
    try (InputStream in = open()) {
      return read(in, STANDARD);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file behind {@link #standard()}. */
  static InputStream open() {
    InputStream in = LabelledParagraph.class.getResourceAsStream(STANDARD);
    if (in == null) {
      throw new IllegalStateException("the resource " + STANDARD + " is missing from the jar");
    }
    return in;
  }

  /**
   * Reads lines of themes, section headings and paragraph with tabs between, from a stream of UTF-8
   * that is left open. Themes have a comma between, headings " / "; "-" stands for none. Empty
   * lines and lines that start with # are skipped.
   *
   * @param source how messages name the file
   * @throws ThemeCatalogueException if a line has not three cells; says which
   * @throws IOException if the stream cannot be read
   */
  public static List<LabelledParagraph> read(InputStream in, String source) throws IOException {
    String[] lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\\R", -1);
    List<LabelledParagraph> paragraphs = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].startsWith("#") || lines[i].isBlank()) {
        continue;
      }
      String[] cells = lines[i].split("\t", -1);
      if (cells.length != 3) {
        throw new ThemeCatalogueException(
            source, i + 1, "themes, section and paragraph are needed, with a tab between");
      }
      paragraphs.add(new LabelledParagraph(list(cells[0], ","), list(cells[1], " / "), cells[2]));
    }
    return List.copyOf(paragraphs);
  }

  private static List<String> list(String cell, String separator) {
    return cell.equals(NOTHING) ? List.of() : List.of(cell.split(separator));
  }
}

package org.shuduan.indexer.split;

import java.util.List;

/**
 * A paragraph of a report.
 *
 * @param section the headings that it stands under, outermost first; empty before the first heading
 * @param ordinal its position in its report, from 1
 * @param text its text without noise and needless white space, as written in all else
 * @param place where it stands in the source
 */
public record Paragraph(List<String> section, int ordinal, String text, Place place) {

  /** Copies the section path. */
  public Paragraph {
    section = List.copyOf(section);
  }
}

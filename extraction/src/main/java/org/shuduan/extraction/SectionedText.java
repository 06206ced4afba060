package org.shuduan.extraction;

import java.util.List;

/**
 * A paragraph as it is read.
 *
 * @param section the headings above it, the outermost first; empty if there are none
 */
public record SectionedText(List<String> section, String text) {

  public SectionedText {
    section = List.copyOf(section);
  }
}

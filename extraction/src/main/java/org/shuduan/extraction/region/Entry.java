package org.shuduan.extraction.region;

import java.util.List;
import org.shuduan.mappings.region.RegionName;

/**
 * Something that the scanner looks for.
 *
 * @param text as it stands in the text
 * @param type what it is
 * @param names for {@link Type#NAME}, what is called so; else empty
 * @param guarded whether the name is also a word of the language, so that it counts only right
 *     after the name of what it lies in
 */
record Entry(String text, Type type, List<RegionName> names, boolean guarded) {

  /** What an entry is. */
  enum Type {
    /** A name of one or several divisions. */
    NAME,
    /** 我市, 该县, 全区: the region that the report is about. */
    OWN,
    /** A word that is no place and hides the names that it overlaps. */
    WORD
  }
}

package org.shuduan.extraction.region;

import java.util.Set;
import org.shuduan.mappings.region.PlaceWords;
import org.shuduan.mappings.region.PlaceWords.Section;

/** Reads how the name of a zone, an agency or a system goes on after its place. */
final class OrganizationReader {

  private static final int LONGEST = 24;

  private final Set<String> zones;
  private final Set<String> organizations;
  private final Set<String> after;
  private final Set<String> never;
  private final int longestEnding;

  OrganizationReader(PlaceWords words) {
    zones = words.of(Section.ZONE);
    organizations = words.of(Section.ORGANIZATION);
    after = words.of(Section.AFTER_ORGANIZATION);
    never = words.of(Section.NOT_IN_ORGANIZATION);
    longestEnding = organizations.stream().mapToInt(String::length).max().orElse(0);
  }

  /**
   * Where a zone's name ends that begins at a place and goes on at {@code from}; from if it does
   * not.
   */
  int zoneEnd(String title, int from) {
    for (int end = Math.min(title.length(), from + LONGEST); end > from; end--) {
      if (!endsWithAny(zones, title, from, end)) {
        continue;
      }
      if (isName(title, from, end) && (endsName(title, end) || organizationEnd(title, end) > end)) {
        return end;
      }
    }
    return from;
  }

  /** Where an organization's name ends that goes on at {@code from}; from if it does not. */
  int organizationEnd(String title, int from) {
    for (int end = Math.min(title.length(), from + LONGEST); end > from; end--) {
      if (endsWithAny(organizations, title, from, end)
          && isName(title, from, end)
          && endsName(title, end)) {
        return end;
      }
    }
    return from;
  }

  private boolean endsWithAny(Set<String> endings, String title, int from, int end) {
    int longest = Math.min(end - from, Math.max(longestEnding, LONGEST));
    for (int length = 1; length <= longest; length++) {
      if (endings.contains(title.substring(end - length, end))) {
        return true;
      }
    }
    return false;
  }

  private boolean isName(String title, int from, int end) {
    for (int i = from; i < end; i++) {
      if (!Character.isLetterOrDigit(title.charAt(i))) {
        return false;
      }
    }
    String name = title.substring(from, end);
    return never.stream().noneMatch(name::contains);
  }

  private boolean endsName(String title, int end) {
    if (end == title.length() || !Character.isIdeographic(title.charAt(end))) {
      return true;
    }
    return after.stream().anyMatch(word -> title.startsWith(word, end));
  }
}

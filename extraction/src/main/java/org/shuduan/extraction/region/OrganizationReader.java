package org.shuduan.extraction.region;

import java.util.Set;
import org.shuduan.mappings.region.PlaceWords;
import org.shuduan.mappings.region.PlaceWords.Section;

/** Reads how the name of a zone, an agency or a system goes on after its place. */
final class OrganizationReader {

  private static final int LONGEST = 24;
  private static final int SHORTEST_NAME = 2;

  private final Set<String> zones;
  private final Set<String> organizations;
  private final Set<String> named;
  private final Set<String> after;
  private final Set<String> never;
  private final Set<String> verbs;
  private final Set<String> first;

  OrganizationReader(PlaceWords words) {
    zones = words.of(Section.ZONE);
    organizations = words.of(Section.ORGANIZATION);
    named = words.of(Section.NAMED_ORGANIZATION);
    after = words.of(Section.AFTER_ORGANIZATION);
    never = words.of(Section.NOT_IN_ORGANIZATION);
    verbs = words.of(Section.NOT_FIRST_IN_ORGANIZATION);
    first = words.of(Section.FIRST_IN_ORGANIZATION);
  }

  /** Where a zone's name ends that goes on at {@code from}; {@code from} if none does. */
  int zoneEnd(String title, int from) {
    for (int end = longest(title, from); end > from; end--) {
      if (endsWithAny(zones, title, from, end)
          && isName(title, from, end)
          && (endsName(title, end) || organizationEnd(title, end) > end)) {
        return end;
      }
    }
    return from;
  }

  /** Where an organization's name ends that goes on at {@code from}; {@code from} if none does. */
  int organizationEnd(String title, int from) {
    for (int end = longest(title, from); end > from; end--) {
      boolean ends =
          endsWithAny(organizations, title, from, end)
              || endsWithAny(named, title, from + SHORTEST_NAME, end);
      if (ends && isName(title, from, end) && endsName(title, end)) {
        return end;
      }
    }
    return from;
  }

  private static int longest(String title, int from) {
    return Math.min(title.length(), from + LONGEST);
  }

  private static boolean endsWithAny(Set<String> endings, String title, int from, int end) {
    for (int start = from; start < end; start++) {
      if (endings.contains(title.substring(start, end))) {
        return true;
      }
    }
    return false;
  }

  private boolean isName(String title, int from, int end) {
    String name = title.substring(from, end);
    return name.codePoints().allMatch(Character::isLetterOrDigit)
        && never.stream().noneMatch(name::contains)
        && (verbs.stream().noneMatch(name::startsWith)
            || first.stream().anyMatch(name::startsWith));
  }

  private boolean endsName(String title, int end) {
    return end == title.length()
        || !Character.isIdeographic(title.charAt(end))
        || after.stream().anyMatch(word -> title.startsWith(word, end));
  }
}

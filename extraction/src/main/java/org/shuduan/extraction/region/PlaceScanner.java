package org.shuduan.extraction.region;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shuduan.extraction.region.Entry.Type;
import org.shuduan.mappings.region.Gazetteer;
import org.shuduan.mappings.region.NameKind;
import org.shuduan.mappings.region.PlaceWords;
import org.shuduan.mappings.region.PlaceWords.Section;
import org.shuduan.mappings.region.RegionName;

/**
 * Finds, in one pass from left to right, the longest names and words; what is found hides what it
 * overlaps. Which division a name means is not asked here.
 */
final class PlaceScanner {

  private static final int SURE_LENGTH = 3;
  private static final String OWN_FIRST = "我本该全";
  private static final String OWN_SECOND = "省市县区旗州盟";

  private final NameIndex index;
  private final Set<String> street;
  private final int longestStreet;
  private final Set<String> continued;

  PlaceScanner(Gazetteer gazetteer, PlaceWords words) {
    Map<String, Entry> entries = new HashMap<>();
    for (String word : words.of(Section.HIDING)) {
      entries.put(word, new Entry(word, Type.WORD, List.of(), false));
    }
    Set<String> guarded = words.of(Section.GUARDED);
    for (String name : gazetteer.names()) {
      List<RegionName> named = gazetteer.named(name);
      entries.put(name, new Entry(name, Type.NAME, named, guarded.contains(name)));
    }
    for (Entry own : ownWords()) {
      entries.put(own.text(), own);
    }
    index = new NameIndex(entries.values());
    street = words.of(Section.STREET);
    longestStreet = street.stream().mapToInt(String::length).max().orElse(0);
    continued = words.of(Section.CONTINUED);
  }

  private static Collection<Entry> ownWords() {
    List<Entry> own = new ArrayList<>();
    for (char first : OWN_FIRST.toCharArray()) {
      for (char second : OWN_SECOND.toCharArray()) {
        own.add(new Entry("" + first + second, Type.OWN, List.of(), false));
      }
    }
    return own;
  }

  /** What stands in the text, in order, without overlaps; words of the language left out. */
  List<Hit> scan(String text) {
    List<Hit> hits = new ArrayList<>();
    int at = 0;
    while (at < text.length() - 1) {
      Entry entry = longestAt(text, at);
      if (entry == null) {
        at++;
        continue;
      }
      int end = at + entry.text().length();
      if (entry.type() == Type.WORD) {
        at = hiddenUntil(text, at, end);
      } else {
        hits.add(new Hit(at, end, entry));
        at = end;
      }
    }
    return hits;
  }

  /** A full name is surer than the word that it overlaps: 局长 hides no 长沙市. */
  private int hiddenUntil(String text, int start, int end) {
    for (int at = start + 1; at < end; at++) {
      Entry entry = longestAt(text, at);
      if (entry != null
          && entry.type() == Type.NAME
          && entry.names().get(0).kind() == NameKind.FULL
          && entry.text().length() >= SURE_LENGTH
          && at + entry.text().length() > end) {
        return at;
      }
    }
    return end;
  }

  private @Nullable Entry longestAt(String text, int at) {
    if (at >= text.length() - 1) {
      return null;
    }
    for (Entry entry : index.startingWith(text.charAt(at), text.charAt(at + 1))) {
      if (text.startsWith(entry.text(), at) && fits(text, at, entry)) {
        return entry;
      }
    }
    return null;
  }

  private boolean fits(String text, int at, Entry entry) {
    int end = at + entry.text().length();
    if (entry.type() == Type.WORD || end >= text.length()) {
      return true;
    }
    if (continued.contains(text.substring(end - 1, end + 1))) {
      return false;
    }
    return entry.type() == Type.OWN || !isShort(entry) || !streetAt(text, end);
  }

  private static boolean isShort(Entry entry) {
    NameKind kind = entry.names().get(0).kind();
    return kind == NameKind.SHORT || kind == NameKind.BARE;
  }

  private boolean streetAt(String text, int at) {
    int longest = Math.min(longestStreet, text.length() - at);
    for (int length = 1; length <= longest; length++) {
      if (street.contains(text.substring(at, at + length))) {
        return true;
      }
    }
    return false;
  }
}

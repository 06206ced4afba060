package org.shuduan.mappings.region;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.shuduan.mappings.region.DataLines.Row;

/** Reads the gazetteer's two tables and refuses what cannot be right. */
final class GazetteerReader {

  private static final List<String> DIVISION_COLUMNS =
      List.of("code", "level", "parent", "name", "short");
  private static final List<String> FORMER_COLUMNS = List.of("code", "name", "from", "until");
  private static final String NONE = "-";
  private static final String DISTRICT = "区";
  private static final int CODE_LENGTH = 6;
  private static final int YEAR_LENGTH = 4;
  private static final int FIRST_YEAR = 1949;
  private static final Map<String, RegionLevel> LEVELS =
      Map.of(
          "province", RegionLevel.PROVINCE, "city", RegionLevel.CITY, "county", RegionLevel.COUNTY);

  private final Map<String, Division> divisions = new LinkedHashMap<>();
  private final Map<String, List<RegionName>> names = new HashMap<>(8192);

  private GazetteerReader() {}

  static Gazetteer read(DataLines divisionLines, DataLines formerLines) {
    GazetteerReader reader = new GazetteerReader();
    divisionLines.table(DIVISION_COLUMNS, 4).forEach(reader::division);
    formerLines.table(FORMER_COLUMNS, 4).forEach(reader::former);
    return new Gazetteer(reader.divisions, reader.names);
  }

  private void division(Row row) {
    String code = row.cell(0);
    if (!isDigits(code, CODE_LENGTH)) {
      throw row.error("'" + code + "' is no code of six digits");
    }
    RegionLevel level = LEVELS.get(row.cell(1));
    if (level == null) {
      throw row.error("level '" + row.cell(1) + "' is none of " + new TreeSet<>(LEVELS.keySet()));
    }
    String parent = row.cell(2).equals(NONE) ? null : row.cell(2);
    checkParent(row, code, level, parent);
    String name = row.cell(3);
    Division division = new Division(code, level, parent, name, shortNames(row.cell(4), name));
    if (divisions.put(code, division) != null) {
      throw row.error("code " + code + " stands twice");
    }
    add(new RegionName(name, NameKind.FULL, division, null, null));
    boolean bare = row.cell(4).isEmpty() && level == RegionLevel.COUNTY && name.endsWith(DISTRICT);
    for (String text : division.shortNames()) {
      add(new RegionName(text, bare ? NameKind.BARE : NameKind.SHORT, division, null, null));
    }
  }

  private void checkParent(Row row, String code, RegionLevel level, @Nullable String parent) {
    if ((level == RegionLevel.PROVINCE) != (parent == null)) {
      throw row.error("provinces, and only they, have no parent: write - for none");
    }
    if (parent == null) {
      return;
    }
    Division above = divisions.get(parent);
    if (above == null) {
      throw row.error("parent " + parent + " does not stand above this line");
    }
    if (above.level().compareTo(level) >= 0) {
      throw row.error("parent " + parent + " " + above.name() + " is not of a higher level");
    }
    if (!code.startsWith(parent.substring(0, 2))) {
      throw row.error("code " + code + " and its parent " + parent + " are of two provinces");
    }
  }

  private static List<String> shortNames(String cell, String name) {
    if (cell.isEmpty()) {
      return ShortNames.of(name);
    }
    return cell.equals(NONE) ? List.of() : List.of(cell.split(" "));
  }

  private void former(Row row) {
    Division division = divisions.get(row.cell(0));
    if (division == null) {
      throw row.error("code " + row.cell(0) + " is not in the list of divisions");
    }
    String name = row.cell(1);
    if (name.equals(division.name())) {
      throw row.error(name + " is the name of today");
    }
    Integer from = year(row, row.cell(2));
    Integer until = year(row, row.cell(3));
    if (until == null || (from != null && from > until)) {
      throw row.error("the years must be FROM (or -) and UNTIL, in order");
    }
    add(new RegionName(name, NameKind.FORMER, division, from, until));
    if (division.level() == RegionLevel.CITY) {
      for (String text : ShortNames.of(name)) {
        if (!division.shortNames().contains(text)) {
          add(new RegionName(text, NameKind.FORMER, division, from, until));
        }
      }
    }
  }

  private static @Nullable Integer year(Row row, String cell) {
    if (cell.equals(NONE)) {
      return null;
    }
    if (!isDigits(cell, YEAR_LENGTH) || Integer.parseInt(cell) < FIRST_YEAR) {
      throw row.error("'" + cell + "' is no year since " + FIRST_YEAR);
    }
    return Integer.valueOf(cell);
  }

  private static boolean isDigits(String text, int length) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return text.length() == length;
  }

  private void add(RegionName name) {
    names.computeIfAbsent(name.text(), text -> new ArrayList<>(1)).add(name);
  }
}

package org.shuduan.mappings.theme;

import java.util.List;

/**
 * A theme that a paragraph can have, with the rules that find it.
 *
 * @param id the stable name used in documents and queries
 * @param name the Chinese name
 * @param nameEn the English name
 * @param group the group it belongs to
 * @param description what belongs to the theme, in Chinese, for the people who edit the rules
 * @param rules at least one, in the order of the file
 */
public record Theme(
    String id,
    String name,
    String nameEn,
    ThemeGroup group,
    String description,
    List<ThemeRule> rules) {

  public Theme {
    rules = List.copyOf(rules);
  }

  /** What readers of an index need to show this theme, without the rules. */
  public ThemeLabel label() {
    return new ThemeLabel(id, name, nameEn, group.id(), group.name());
  }
}

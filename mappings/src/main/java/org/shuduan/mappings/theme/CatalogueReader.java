package org.shuduan.mappings.theme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shuduan.mappings.theme.YamlNode.Mapping;
import org.shuduan.mappings.theme.YamlNode.Scalar;
import org.shuduan.mappings.theme.YamlNode.Sequence;

/** Turns the YAML of a catalogue into checked values; every complaint names file and line. */
final class CatalogueReader {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_-]*");
  private static final Pattern SPACE = Pattern.compile("[\\s\\u3000]+");
  private static final int MOST_WITHIN = 60;
  private static final int DEFAULT_WITHIN = 10;
  private static final double MOST_WEIGHT = 20;

  private final String source;
  private final Map<String, List<String>> lists = new LinkedHashMap<>();
  private final Map<String, ThemeGroup> groups = new LinkedHashMap<>();

  CatalogueReader(String source) {
    this.source = source;
  }

  ThemeCatalogue read(String yaml, String fingerprint) {
    Mapping root = mapping(YamlNode.read(yaml, source), "the catalogue");
    allow(root, Set.of("scoring", "lists", "groups", "general", "themes"));
    YamlNode named = root.entries().get("lists");
    if (named != null) {
      mapping(named, "lists").entries().forEach((name, words) -> lists.put(name, words(words)));
    }
    for (YamlNode node : items(required(root, "groups"))) {
      group(mapping(node, "a group"));
    }
    YamlNode talk = root.entries().get("general");
    List<ThemeRule> general = talk == null ? List.of() : rules(talk);
    Map<String, Theme> themes = new LinkedHashMap<>();
    for (YamlNode node : items(required(root, "themes"))) {
      Theme theme = theme(mapping(node, "a theme"));
      if (themes.put(theme.id(), theme) != null) {
        throw wrong(node, "the theme " + theme.id() + " stands twice");
      }
    }
    ThemeScoring scoring = scoring(mapping(required(root, "scoring"), "scoring"));
    return new ThemeCatalogue(
        List.copyOf(groups.values()), List.copyOf(themes.values()), general, scoring, fingerprint);
  }

  private ThemeScoring scoring(Mapping node) {
    allow(
        node,
        Set.of(
            "threshold",
            "per_hundred_characters",
            "general_at_most",
            "repeat",
            "heading",
            "share_of_best"));
    return new ThemeScoring(
        number(required(node, "threshold"), 0, 1000),
        number(required(node, "per_hundred_characters"), 0, 1000),
        number(required(node, "general_at_most"), 0, 1000),
        number(required(node, "repeat"), 0, 1),
        number(required(node, "heading"), 0, 1),
        number(required(node, "share_of_best"), 0, 1));
  }

  private void group(Mapping node) {
    allow(node, Set.of("id", "name", "name_en"));
    ThemeGroup group = new ThemeGroup(id(node), text(node, "name"), text(node, "name_en"));
    if (groups.put(group.id(), group) != null) {
      throw wrong(node, "the group " + group.id() + " stands twice");
    }
  }

  private Theme theme(Mapping node) {
    allow(node, Set.of("id", "name", "name_en", "group", "description", "rules"));
    ThemeGroup group = groups.get(text(node, "group"));
    if (group == null) {
      throw wrong(
          required(node, "group"),
          "no group " + text(node, "group") + "; there are " + String.join(", ", groups.keySet()));
    }
    return new Theme(
        id(node),
        text(node, "name"),
        text(node, "name_en"),
        group,
        text(node, "description"),
        rules(required(node, "rules")));
  }

  private List<ThemeRule> rules(YamlNode node) {
    List<ThemeRule> rules = new ArrayList<>();
    for (YamlNode item : items(node)) {
      rules.add(rule(mapping(item, "a rule")));
    }
    if (rules.isEmpty()) {
      throw wrong(node, "a list of rules needs at least one rule");
    }
    return rules;
  }

  private ThemeRule rule(Mapping node) {
    allow(node, Set.of("words", "near", "within", "weight", "in", "except", "unless"));
    YamlNode words = node.entries().get("words");
    YamlNode near = node.entries().get("near");
    if ((words == null) == (near == null)) {
      throw wrong(node, "a rule has either words or near");
    }
    YamlNode within = node.entries().get("within");
    if (near == null && within != null) {
      throw wrong(within, "within goes with near, not with words");
    }
    return new ThemeRule(
        near == null ? List.of(single(node, words)) : parts(near),
        within == null ? DEFAULT_WITHIN : (int) number(within, 0, MOST_WITHIN),
        weight(required(node, "weight")),
        scope(node.entries().get("in")),
        optionalWords(node, "except"),
        optionalWords(node, "unless"),
        node.line());
  }

  private double weight(YamlNode node) {
    double weight = number(node, 0, MOST_WEIGHT);
    if (weight == 0) {
      throw wrong(node, "a weight of 0 counts nothing; leave the rule out");
    }
    return weight;
  }

  private List<String> single(Mapping rule, @Nullable YamlNode node) {
    if (node == null) {
      throw wrong(rule, "the words are missing");
    }
    List<String> words = words(node);
    for (String word : words) {
      if (word.codePointCount(0, word.length()) < 2) {
        throw wrong(
            node, "the word " + word + " is a single character, which stands almost everywhere");
      }
    }
    return words;
  }

  private List<List<String>> parts(YamlNode node) {
    List<List<String>> parts = new ArrayList<>();
    for (YamlNode part : items(node)) {
      parts.add(words(part));
    }
    if (parts.size() < 2) {
      throw wrong(node, "near needs at least two lists of words");
    }
    return parts;
  }

  private ThemeRule.Scope scope(@Nullable YamlNode node) {
    if (node == null) {
      return ThemeRule.Scope.ANYWHERE;
    }
    String name = scalar(node);
    for (ThemeRule.Scope scope : ThemeRule.Scope.values()) {
      if (scope.name().toLowerCase(Locale.ROOT).equals(name)) {
        return scope;
      }
    }
    throw wrong(node, "in is text, heading or anywhere, not " + name);
  }

  private List<String> optionalWords(Mapping node, String key) {
    YamlNode words = node.entries().get(key);
    return words == null ? List.of() : words(words);
  }

  /**
   * The words of a text or a list of texts, with {@code $name} replaced by the list of that name.
   */
  private List<String> words(YamlNode node) {
    Set<String> words = new LinkedHashSet<>();
    collect(node, words, new HashSet<>());
    if (words.isEmpty()) {
      throw wrong(node, "no words");
    }
    return List.copyOf(words);
  }

  private void collect(YamlNode node, Set<String> words, Set<String> written) {
    if (node instanceof Sequence sequence) {
      sequence.items().forEach(item -> collect(item, words, written));
      return;
    }
    for (String word : SPACE.split(scalar(node))) {
      if (word.isEmpty()) {
        continue;
      }
      if (!written.add(word)) {
        throw wrong(node, "the word " + word + " stands twice");
      }
      if (word.startsWith("$")) {
        List<String> list = lists.get(word.substring(1));
        if (list == null) {
          throw wrong(node, "no list " + word + "; it must stand under lists, above its use");
        }
        words.addAll(list);
      } else {
        words.add(word);
      }
    }
  }

  private String id(Mapping node) {
    String id = text(node, "id");
    if (!ID.matcher(id).matches()) {
      throw wrong(
          required(node, "id"), "the id " + id + " is not of lower-case letters and digits");
    }
    return id;
  }

  private String text(Mapping node, String key) {
    YamlNode value = required(node, key);
    String text = scalar(value).strip();
    if (text.isEmpty()) {
      throw wrong(value, key + " is empty");
    }
    return text;
  }

  private double number(YamlNode node, double least, double most) {
    String text = scalar(node);
    double value;
    try {
      value = Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw wrong(node, "a number is needed, not " + text);
    }
    if (!(value >= least && value <= most)) {
      throw wrong(node, "a number from " + least + " to " + most + " is needed, not " + text);
    }
    return value;
  }

  private void allow(Mapping node, Set<String> keys) {
    node.entries()
        .forEach(
            (key, value) -> {
              if (!keys.contains(key)) {
                throw wrong(
                    value, "unknown key " + key + "; known are " + keys.stream().sorted().toList());
              }
            });
  }

  private YamlNode required(Mapping node, String key) {
    YamlNode value = node.entries().get(key);
    if (value == null) {
      throw wrong(node, key + " is missing");
    }
    return value;
  }

  private Mapping mapping(YamlNode node, String what) {
    if (node instanceof Mapping mapping) {
      return mapping;
    }
    throw wrong(node, what + " must be keys with values");
  }

  private List<YamlNode> items(YamlNode node) {
    if (node instanceof Sequence sequence) {
      return sequence.items();
    }
    throw wrong(node, "a list is needed");
  }

  private String scalar(YamlNode node) {
    if (node instanceof Scalar scalar) {
      return scalar.text();
    }
    throw wrong(node, "a single value is needed");
  }

  private ThemeCatalogueException wrong(YamlNode node, String problem) {
    return new ThemeCatalogueException(source, node.line(), problem);
  }
}

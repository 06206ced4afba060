package org.shuduan.mappings.theme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A YAML value that knows its line, so that mistakes can be reported where they stand. */
sealed interface YamlNode {

  /** The line on which the value starts, from 1. */
  int line();

  /** A single value, as written. */
  record Scalar(String text, int line) implements YamlNode {}

  /** A list. */
  record Sequence(List<YamlNode> items, int line) implements YamlNode {}

  /** Keys with values, in the order of the file. */
  record Mapping(Map<String, YamlNode> entries, int line) implements YamlNode {}

  /**
   * Reads one YAML document.
   *
   * @throws ThemeCatalogueException if the text is no YAML, holds nothing, or repeats a key
   */
  static YamlNode read(String yaml, String source) {
    try (JsonParser parser = new YAMLMapper().createParser(yaml)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        throw new ThemeCatalogueException(source, 1, "the file is empty");
      }
      return value(parser, first, source);
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      throw new ThemeCatalogueException(
          source, line, "no valid YAML: " + firstLines(e.getOriginalMessage()));
    }
  }

  /** What is wrong, without the excerpt of the file that the parser adds below. */
  private static String firstLines(String message) {
    return message.lines().limit(2).map(String::strip).collect(Collectors.joining(", "));
  }

  private static YamlNode value(JsonParser parser, JsonToken token, String source) {
    int line = parser.currentTokenLocation().getLineNr();
    return switch (token) {
      case START_OBJECT -> mapping(parser, line, source);
      case START_ARRAY -> {
        List<YamlNode> items = new ArrayList<>();
        for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
          items.add(value(parser, t, source));
        }
        yield new Sequence(items, line);
      }
      case VALUE_NULL -> new Scalar("", line);
      default -> new Scalar(parser.getString(), line);
    };
  }

  private static Mapping mapping(JsonParser parser, int line, String source) {
    Map<String, YamlNode> entries = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      int keyLine = parser.currentTokenLocation().getLineNr();
      if (entries.put(key, value(parser, parser.nextToken(), source)) != null) {
        throw new ThemeCatalogueException(source, keyLine, "the key " + key + " stands twice");
      }
    }
    return new Mapping(entries, line);
  }
}

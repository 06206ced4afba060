package org.shuduan.indexer.read;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.shuduan.indexer.read.WordLists.Level;

/** The list definitions of a Word document, and the labels of its numbered paragraphs. */
final class DocxNumbering {

  /** A definition that lists share: its levels, and which style stands at which. */
  private record Definition(Level[] levels, Map<String, Integer> levelOfStyle) {}

  /** A list: its definition, with what it starts anew or defines otherwise. */
  private record Instance(String definition, Level[] levels, boolean[] restarts) {}

  private final Map<String, Definition> definitions = new HashMap<>();
  private final Map<String, Instance> instances = new HashMap<>();
  private final WordLists lists = new WordLists();

  private DocxNumbering() {}

  static DocxNumbering read(DocxParts parts) throws IOException, XMLStreamException {
    DocxNumbering numbering = new DocxNumbering();
    XMLStreamReader xml = parts.read(DocxParts.Part.NUMBERING);
    while (xml != null && xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (xml.getLocalName().equals("abstractNum")) {
        numbering.readDefinition(xml);
      } else if (xml.getLocalName().equals("num")) {
        numbering.readInstance(xml);
      }
    }
    return numbering;
  }

  private void readDefinition(XMLStreamReader xml) throws XMLStreamException {
    String id = String.valueOf(Xml.attribute(xml, "abstractNumId"));
    Definition definition = new Definition(new Level[WordLists.LEVELS], new HashMap<>());
    while (!(xml.next() == XMLStreamConstants.END_ELEMENT
        && xml.getLocalName().equals("abstractNum"))) {
      if (xml.isStartElement() && xml.getLocalName().equals("lvl")) {
        readLevel(xml, definition.levels(), definition.levelOfStyle());
      }
    }
    definitions.put(id, definition);
  }

  private void readInstance(XMLStreamReader xml) throws XMLStreamException {
    String id = String.valueOf(Xml.attribute(xml, "numId"));
    String definition = "";
    Level[] levels = new Level[WordLists.LEVELS];
    boolean[] restarts = new boolean[WordLists.LEVELS];
    int at = 0;
    while (!(xml.next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("num"))) {
      if (!xml.isStartElement()) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "abstractNumId" -> {
          definition = String.valueOf(Xml.value(xml));
          Definition shared = definitions.get(definition);
          levels = shared == null ? levels : shared.levels().clone();
        }
        case "lvlOverride" -> at = level(Xml.attribute(xml, "ilvl"));
        case "startOverride" -> {
          restarts[at] = true;
          Integer start = Xml.number(Xml.value(xml));
          Level level = levels[at];
          if (start != null && level != null) {
            levels[at] = new Level(start, level.style(), level.text(), level.suffix());
          }
        }
        case "lvl" -> readLevel(xml, levels, new HashMap<>());
        default -> {}
      }
    }
    instances.put(id, new Instance(definition, levels, restarts));
  }

  private static void readLevel(
      XMLStreamReader xml, Level[] levels, Map<String, Integer> levelOfStyle)
      throws XMLStreamException {
    int at = level(Xml.attribute(xml, "ilvl"));
    int start = 1;
    LabelStyle style = LabelStyle.DECIMAL;
    String text = "";
    String suffix = "\t";
    while (!(xml.next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("lvl"))) {
      if (!xml.isStartElement()) {
        continue;
      }
      String value = Xml.value(xml);
      switch (xml.getLocalName()) {
        case "start" -> start = value == null || Xml.number(value) == null ? 1 : Xml.number(value);
        case "numFmt" -> style = LabelStyle.ofDocx(String.valueOf(value));
        case "lvlText" -> text = value == null ? "" : value;
        case "suff" -> suffix = "nothing".equals(value) ? "" : "space".equals(value) ? " " : "\t";
        case "pStyle" -> levelOfStyle.put(String.valueOf(value), at);
        case "pPr", "rPr" -> Xml.skip(xml);
        default -> {}
      }
    }
    levels[at] = new Level(start, style, text, suffix);
  }

  private static int level(@Nullable String ilvl) {
    Integer level = Xml.number(ilvl);
    return level == null ? 0 : Math.min(Math.max(level, 0), WordLists.LEVELS - 1);
  }

  /** What Word shows before the next paragraph with these properties; mostly empty. */
  String label(WordFormat format) {
    Instance list = format.list() == null ? null : instances.get(format.list());
    if (list == null) {
      return "";
    }
    Integer level = format.level();
    if (level == null) {
      Definition definition = definitions.get(list.definition());
      level =
          definition == null || format.style() == null
              ? 0
              : definition.levelOfStyle().getOrDefault(format.style(), 0);
    }
    if (level < 0 || level >= WordLists.LEVELS) {
      return "";
    }
    if (list.restarts()[level]) {
      lists.restart(list.definition(), level, format.list() + "/" + level);
    }
    return lists.next(list.definition(), list.levels(), level);
  }
}

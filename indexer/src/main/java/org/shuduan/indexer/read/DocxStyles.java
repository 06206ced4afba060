package org.shuduan.indexer.read;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The paragraph styles of a Word document. */
final class DocxStyles {

  private record Style(String name, @Nullable String basedOn, WordFormat format) {}

  private static final Pattern HEADING_NAME = Pattern.compile("(?:heading|标题) ?([1-9])");

  private final Map<String, Style> styles = new HashMap<>();
  private WordFormat defaults = WordFormat.SILENT;
  private @Nullable String defaultStyle;

  private DocxStyles() {}

  static DocxStyles read(DocxParts parts) throws IOException, XMLStreamException {
    DocxStyles styles = new DocxStyles();
    XMLStreamReader xml = parts.read(DocxParts.Part.STYLES);
    while (xml != null && xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (xml.getLocalName().equals("pPrDefault")) {
        styles.defaults = readDefaults(xml);
      } else if (xml.getLocalName().equals("style")) {
        styles.readStyle(xml);
      }
    }
    return styles;
  }

  private static WordFormat readDefaults(XMLStreamReader xml) throws XMLStreamException {
    WordFormat defaults = WordFormat.SILENT;
    while (!(xml.next() == XMLStreamConstants.END_ELEMENT
        && xml.getLocalName().equals("pPrDefault"))) {
      if (xml.isStartElement() && xml.getLocalName().equals("pPr")) {
        defaults = WordFormat.read(xml);
      }
    }
    return defaults;
  }

  private void readStyle(XMLStreamReader xml) throws XMLStreamException {
    String id = Xml.attribute(xml, "styleId");
    boolean paragraph = "paragraph".equals(Xml.attribute(xml, "type"));
    String isDefault = Xml.attribute(xml, "default");
    String name = "";
    String basedOn = null;
    WordFormat format = WordFormat.SILENT;
    while (!(xml.next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("style"))) {
      if (!xml.isStartElement()) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "name" -> name = String.valueOf(Xml.value(xml)).toLowerCase(Locale.ROOT);
        case "basedOn" -> basedOn = Xml.value(xml);
        case "pPr" -> format = WordFormat.read(xml);
        default -> {}
      }
    }
    if (id != null && paragraph) {
      styles.put(id, new Style(name, basedOn, format));
      if ("1".equals(isDefault) || "true".equals(isDefault)) {
        defaultStyle = id;
      }
    }
  }

  /** The properties of a paragraph with what its style and those under it add. */
  WordFormat resolve(WordFormat paragraph) {
    WordFormat resolved = paragraph;
    Set<String> seen = new HashSet<>();
    String id = paragraph.style() == null ? defaultStyle : paragraph.style();
    while (id != null && styles.containsKey(id) && seen.add(id)) {
      Style style = styles.get(id);
      resolved = resolved.or(style.format()).or(byName(style.name()));
      id = style.basedOn();
    }
    return resolved.or(defaults);
  }

  /** Styles that Word knows by name are headings even where their definition does not say so. */
  private static WordFormat byName(String name) {
    Matcher heading = HEADING_NAME.matcher(name);
    if (heading.matches()) {
      return ofOutline(Integer.parseInt(heading.group(1)) - 1);
    }
    return name.equals("title") || name.equals("标题") ? ofOutline(0) : WordFormat.SILENT;
  }

  private static WordFormat ofOutline(int level) {
    return new WordFormat(null, level, null, null, null, null);
  }
}

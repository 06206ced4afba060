package org.shuduan.indexer.read;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What the properties of a Word paragraph or style ({@code w:pPr}) say of structure; null where
 * they are silent.
 *
 * @param style the id of its style
 * @param outline its outline level, 0 for the outermost; 9 for body text
 * @param firstLine whether its first line is set in
 * @param centered whether its lines are centred or set to the right
 * @param list the id of its list; {@code 0} for none
 * @param level its level in the list, from 0
 */
record WordFormat(
    @Nullable String style,
    @Nullable Integer outline,
    @Nullable Boolean firstLine,
    @Nullable Boolean centered,
    @Nullable String list,
    @Nullable Integer level) {

  static final WordFormat SILENT = new WordFormat(null, null, null, null, null, null);

  /** Reads on to the end of {@code w:pPr}, at whose start the stream stands. */
  static WordFormat read(XMLStreamReader xml) throws XMLStreamException {
    String style = null;
    Integer outline = null;
    Boolean firstLine = null;
    Boolean centered = null;
    String list = null;
    Integer level = null;
    while (!(xml.next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("pPr"))) {
      if (!xml.isStartElement()) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "pStyle" -> style = Xml.value(xml);
        case "outlineLvl" -> outline = Xml.number(Xml.value(xml));
        case "ind" -> firstLine = isSetIn(xml, firstLine);
        case "jc" -> {
          String how = Xml.value(xml);
          centered = how != null && (how.equals("center") || how.equals("right"));
        }
        case "numId" -> list = Xml.value(xml);
        case "ilvl" -> level = Xml.number(Xml.value(xml));
        case "rPr", "sectPr", "pPrChange" -> Xml.skip(xml);
        default -> {}
      }
    }
    return new WordFormat(style, outline, firstLine, centered, list, level);
  }

  private static @Nullable Boolean isSetIn(XMLStreamReader xml, @Nullable Boolean before) {
    Integer characters = Xml.number(Xml.attribute(xml, "firstLineChars"));
    Integer width = Xml.number(Xml.attribute(xml, "firstLine"));
    if (characters != null && characters > 0) {
      return true;
    }
    if (width != null) {
      return width > 0;
    }
    return characters != null
            || Xml.attribute(xml, "hanging") != null
            || Xml.attribute(xml, "hangingChars") != null
        ? Boolean.FALSE
        : before;
  }

  /** These properties, and another's where these are silent. */
  WordFormat or(WordFormat other) {
    return new WordFormat(
        style != null ? style : other.style,
        outline != null ? outline : other.outline,
        firstLine != null ? firstLine : other.firstLine,
        centered != null ? centered : other.centered,
        list != null ? list : other.list,
        level != null ? level : other.level);
  }

  LineHints hints() {
    int heading = outline == null || outline < 0 || outline >= WordLists.LEVELS ? 0 : outline + 1;
    return new LineHints(
        heading, Boolean.TRUE.equals(firstLine) && !Boolean.TRUE.equals(centered), true);
  }
}

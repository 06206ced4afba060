package org.shuduan.indexer.read;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Steps through WordprocessingML; names are local ones, as its two namespaces mean the same. */
final class Xml {

  private Xml() {}

  /** The attribute {@code w:val} of the current element. */
  static @Nullable String value(XMLStreamReader xml) {
    return attribute(xml, "val");
  }

  static @Nullable String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  /** A whole number; null if it is missing or none. */
  static @Nullable Integer number(@Nullable String value) {
    try {
      return value == null ? null : Integer.valueOf(value.strip());
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** Reads on to the end of the current element. */
  static void skip(XMLStreamReader xml) throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      xml.next();
      if (xml.isStartElement()) {
        depth++;
      } else if (xml.isEndElement()) {
        depth--;
      }
    }
  }
}

package org.shuduan.indexer.read;

import java.io.Closeable;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.shuduan.indexer.read.UnreadableSourceException.Reason;

/** The parts of an Office Open XML file that hold its text, found by their content types. */
final class DocxParts implements Closeable {

  /** The parts that are read. */
  enum Part {
    DOCUMENT("document.main+xml", "document.macroEnabled.main+xml", "template.main+xml"),
    STYLES("styles+xml"),
    NUMBERING("numbering+xml"),
    FOOTNOTES("footnotes+xml");

    private final String[] endings;

    Part(String... endings) {
      this.endings = endings;
    }

    private boolean hasType(String contentType) {
      for (String ending : endings) {
        if (contentType.endsWith("." + ending)) {
          return true;
        }
      }
      return false;
    }
  }

  /** What one part may unpack to, in bytes; markup takes ten times the room of the text. */
  private static final long MOST_BYTES = 8 * SourceReaders.MAX_BYTES;

  static final String TYPES = "[Content_Types].xml";

  private static final XMLInputFactory XML = safeXml();

  private final SourceFile file;
  private final ZipFile zip;
  private final Map<Part, String> names = new EnumMap<>(Part.class);

  private DocxParts(SourceFile file, ZipFile zip) {
    this.file = file;
    this.zip = zip;
  }

  /**
   * Opens a file.
   *
   * @throws UnreadableSourceException if it holds another kind of document, or none
   */
  static DocxParts open(SourceFile file) throws IOException, XMLStreamException {
    DocxParts parts = new DocxParts(file, new ZipFile(file.path().toFile()));
    try {
      parts.find();
      return parts;
    } catch (IOException | XMLStreamException | RuntimeException e) {
      parts.close();
      throw e;
    }
  }

  private void find() throws IOException, XMLStreamException {
    String other = zip.getEntry(TYPES) == null ? "zip 压缩包，里面没有 Word 文档的内容" : null;
    if (other == null) {
      XMLStreamReader xml = reader(TYPES);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT
            && xml.getLocalName().equals("Override")) {
          other = take(xml.getAttributeValue(null, "ContentType"), xml, other);
        }
      }
    }
    if (!names.containsKey(Part.DOCUMENT)) {
      throw new UnreadableSourceException(
          Reason.UNSUPPORTED,
          file.location(),
          "是%s，不是 Word 文档；请把文字另存为 docx 或 txt".formatted(other == null ? "其他 Office 文件" : other));
    }
  }

  private @Nullable String take(
      @Nullable String type, XMLStreamReader xml, @Nullable String other) {
    String name = xml.getAttributeValue(null, "PartName");
    if (type == null || name == null) {
      return other;
    }
    for (Part part : Part.values()) {
      if (part.hasType(type)) {
        names.putIfAbsent(part, name.substring(1));
      }
    }
    if (type.contains("spreadsheetml")) {
      return "Excel 表格";
    }
    return type.contains("presentationml") ? "PowerPoint 演示文稿" : other;
  }

  /** A stream over a part; null if the file has none. */
  @Nullable XMLStreamReader read(Part part) throws IOException, XMLStreamException {
    String name = names.get(part);
    return name == null ? null : reader(name);
  }

  private XMLStreamReader reader(String name) throws IOException, XMLStreamException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new XMLStreamException("no part " + name);
    }
    return XML.createXMLStreamReader(
        new LimitedInput(zip.getInputStream(entry), file.location(), MOST_BYTES));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** Entities could name files of the machine or grow without end; no document needs them. */
  private static XMLInputFactory safeXml() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }
}

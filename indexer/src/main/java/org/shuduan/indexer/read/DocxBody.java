package org.shuduan.indexer.read;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The paragraphs of a part of a Word document in reading order, those of tables, text boxes and
 * content controls included. Deleted text and the instructions of fields are no text.
 */
final class DocxBody {

  /** A paragraph that is being read. */
  private static final class Open {
    private final StringBuilder text = new StringBuilder();
    private WordFormat format = WordFormat.SILENT;
  }

  private final DocxStyles styles;
  private final DocxNumbering numbering;
  private final TableRows rows;
  private final Deque<Open> open = new ArrayDeque<>();

  DocxBody(DocxStyles styles, DocxNumbering numbering, SourceTextBuilder text) {
    this.styles = styles;
    this.numbering = numbering;
    this.rows = new TableRows(text);
  }

  void read(DocxParts parts, DocxParts.Part part) throws IOException, XMLStreamException {
    XMLStreamReader xml = parts.read(part);
    while (xml != null && xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        start(xml);
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        end(xml.getLocalName());
      }
    }
  }

  private void start(XMLStreamReader xml) throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "p" -> open.push(new Open());
      case "pPr" -> {
        WordFormat format = WordFormat.read(xml);
        if (!open.isEmpty()) {
          open.peek().format = format;
        }
      }
      case "t" -> append(xml.getElementText());
      case "tab", "ptab" -> append("\t");
      case "br", "cr" -> append("\n");
      case "noBreakHyphen" -> append("-");
      case "tr" -> rows.startRow();
      case "tc" -> rows.startCell();
      // Fallback repeats for older programs what stands before it; rt is how ruby is read out.
      case "del", "moveFrom", "Fallback", "rt", "rPr" -> Xml.skip(xml);
      default -> {}
    }
  }

  private void append(String text) {
    if (!open.isEmpty()) {
      open.peek().text.append(text);
    }
  }

  private void end(String name) throws UnreadableSourceException {
    if (name.equals("p") && !open.isEmpty()) {
      Open paragraph = open.pop();
      WordFormat format = styles.resolve(paragraph.format);
      String text = paragraph.text.toString();
      // Word shows no number before an empty paragraph that only carries a picture or a break.
      String label = text.isBlank() ? "" : numbering.label(format);
      rows.paragraph(label + text, format.hints());
    } else if (name.equals("tr")) {
      rows.endRow();
    }
  }
}

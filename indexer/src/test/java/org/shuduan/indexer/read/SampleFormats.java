package org.shuduan.indexer.read;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Writes a text in other formats as people do: indents and headings by the format's own means. */
public final class SampleFormats {

  private static final Pattern HEADING = Pattern.compile("[一二三四五六七八九十]+、.*");
  private static final String INDENT = "\u3000\u3000";

  private SampleFormats() {}

  /** Writes a Word document: first-line indents and outline levels instead of white space. */
  public static Path docx(String text, Path file) throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        OutputStream out = Files.newOutputStream(file)) {
      for (String line : text.split("\n")) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.createRun().setText(line.replace(INDENT, ""));
        var properties = paragraph.getCTP().addNewPPr();
        if (line.startsWith(INDENT)) {
          properties.addNewInd().setFirstLineChars(BigInteger.valueOf(200));
        } else if (HEADING.matcher(line).matches()) {
          properties.addNewOutlineLvl().setVal(BigInteger.ZERO);
        }
      }
      document.write(out);
    }
    return file;
  }

  /** Writes a page: main text between a menu and a footer. */
  public static Path html(String text, Path file) throws IOException {
    Document page = Document.createShell("");
    Element menu = page.body().appendElement("div").addClass("menu");
    List.of("首页", "政务公开", "办事服务", "互动交流")
        .forEach(label -> menu.appendElement("a").attr("href", "/" + label).text(label));
    Element main = page.body().appendElement("div");
    for (String line : text.split("\n")) {
      if (line.isBlank()) {
        continue;
      }
      boolean heading = HEADING.matcher(line).matches();
      Element block = main.appendElement(heading ? "h2" : "p").text(line.replace(INDENT, ""));
      if (line.startsWith(INDENT)) {
        block.attr("style", "text-indent: 2em");
      }
    }
    page.body().appendElement("footer").text("主办单位：某市人民政府办公室 备案序号123");
    return Files.writeString(file, page.outerHtml());
  }

  /** Writes Markdown: headings marked, paragraphs apart. */
  public static Path markdown(String text, Path file) throws IOException {
    StringBuilder markdown = new StringBuilder();
    for (String line : text.split("\n")) {
      String escaped = line.replaceAll("^([0-9]+)([.])", "$1\\\\$2").replace("#", "\\#");
      boolean heading = HEADING.matcher(line).matches();
      markdown.append(heading ? "## " : "").append(escaped).append("\n\n");
    }
    return Files.writeString(file, markdown);
  }
}

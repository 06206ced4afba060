package org.shuduan.indexer.read;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * Takes from a page what stands around its main text: what the markup names as such, and blocks
 * that are mostly links. Text in paragraphs is never taken for navigation by its place alone.
 */
final class HtmlMainText {

  /** Elements that hold no text of the page. */
  private static final String NO_TEXT =
      "script, style, noscript, template, iframe, object, svg, button, select, input, textarea,"
          + " [hidden], [aria-hidden=true]";

  /** Elements and roles that HTML has for what is not the main text. */
  private static final String AROUND =
      "nav, aside, body > header, body > footer, footer, menu, dialog, [role=navigation],"
          + " [role=banner], [role=contentinfo], [role=search], [role=complementary]";

  /** Words that the classes and ids of such blocks are named with, by wide custom. */
  private static final Pattern AROUND_NAME =
      Pattern.compile(
          "(?:^|[\\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|crumbs?|sidebar|footer|copyright"
              + "|share|toolbar|pager|pagination|related|recommend|comments?)(?:$|[\\s_-])");

  private static final Pattern INVISIBLE = Pattern.compile("display\\s*:\\s*none");

  /** A block is navigation if so much of its text is in links, and these are so many. */
  private static final double LINK_SHARE = 0.6;

  private static final int FEWEST_LINKS = 3;

  /** An element that holds so much of all text may not be dropped for its name. */
  private static final double MOST_DROPPED = 0.3;

  private HtmlMainText() {}

  /** The element that holds the main text; the page is changed. */
  static Element of(Document page) {
    Element body = page.body();
    body.select(NO_TEXT).remove();
    body.select("[style]").stream()
        .filter(element -> INVISIBLE.matcher(element.attr("style").toLowerCase(Locale.ROOT)).find())
        .toList()
        .forEach(Element::remove);
    Element main = marked(body);
    int all = main.text().length();
    drop(main.select(AROUND), all);
    drop(
        main.select("[class], [id]").stream()
            .filter(element -> element != main && isNamedAround(element))
            .toList(),
        all);
    dropLinkBlocks(main);
    return main;
  }

  /** The element marked as the main text, if there is one and it holds the text. */
  private static Element marked(Element body) {
    Elements marked = body.select("article, main, [role=main]");
    int all = body.text().length();
    return marked.stream()
        .max(Comparator.comparingInt(element -> element.text().length()))
        .filter(element -> element.text().length() * 2 > all)
        .orElse(body);
  }

  private static void drop(List<Element> elements, int all) {
    for (Element element : elements) {
      if (element.text().length() <= all * MOST_DROPPED) {
        element.remove();
      }
    }
  }

  private static boolean isNamedAround(Element element) {
    String names = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
    return AROUND_NAME.matcher(names).find();
  }

  private static void dropLinkBlocks(Element main) {
    for (Element block : main.select("div, ul, ol, table, section, p, dl")) {
      if (block == main || !block.hasParent()) {
        continue;
      }
      Elements links = block.select("a[href]");
      int linked = links.stream().mapToInt(link -> link.text().length()).sum();
      boolean inPage = links.stream().allMatch(link -> link.attr("href").startsWith("#"));
      if (links.size() >= FEWEST_LINKS && !inPage && linked >= block.text().length() * LINK_SHARE) {
        block.remove();
      }
    }
  }
}

package org.shuduan.benchmarks.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.shuduan.mappings.region.Division;
import org.shuduan.mappings.region.Gazetteer;
import org.shuduan.mappings.region.RegionLevel;

/** Writes one file: title, contents, reports. */
final class Compilation {

  /** Between two lines. */
  static final String BREAK = "\n\n";

  /** Before a paragraph. */
  static final String INDENT = "　　";

  private static final int FEWEST = 8;
  private static final int MOST = 30;
  private static final List<Division> PLACES =
      Gazetteer.standard().divisions().stream()
          .filter(division -> division.level() != RegionLevel.PROVINCE)
          .toList();

  private final Grammar grammar;
  private final List<String> topics;
  private final Random random;
  private final Markers markers;
  private final List<String> titles = new ArrayList<>();
  private final StringBuilder body = new StringBuilder();
  private long paragraph;

  /**
   * @param first the position of the first paragraph among those of all files
   */
  Compilation(Grammar grammar, Markers markers, Random random, long first) {
    this.grammar = grammar;
    this.topics = grammar.sections("topic-");
    this.markers = markers;
    this.random = random;
    this.paragraph = first;
  }

  /** The text of a file with so many paragraphs. */
  String text(int paragraphs) {
    int left = paragraphs;
    while (left > 0) {
      int size = FEWEST + random.nextInt(MOST - FEWEST + 1);
      // No report is left with too little to look like one.
      size = left - size < FEWEST ? left : size;
      report(size);
      left -= size;
    }
    return head() + body;
  }

  private String head() {
    StringBuilder head = new StringBuilder();
    head.append(grammar.text("file-title", new Grammar.Draw(random, Map.of()))).append('\n');
    head.append("（").append(titles.size()).append("篇）").append(BREAK).append("目 录").append(BREAK);
    int page = 1;
    for (int i = 0; i < titles.size(); i++) {
      head.append(i + 1).append(". ").append(titles.get(i)).append(page).append(BREAK);
      page += 3 + random.nextInt(6);
    }
    return head.toString();
  }

  private void report(int paragraphs) {
    Grammar.Draw draw = new Grammar.Draw(random, facts());
    String title = grammar.text("title", draw);
    titles.add(title);
    line(grammar.text("headline", draw));
    line(title);
    line(
        "（%d年%d月%d日）"
            .formatted(2018 + random.nextInt(7), 1 + random.nextInt(12), 1 + random.nextInt(28)));
    line(Dirt.on(paragraph(grammar.text("general", draw), draw), grammar, draw));
    sections(paragraphs - 1, draw);
  }

  private void sections(int paragraphs, Grammar.Draw draw) {
    HeadingStyle style = HeadingStyle.any(random);
    int number = 1;
    String heading = style.heading(number, grammar, draw);
    line(heading);
    int left = paragraphs;
    int inSection = 0;
    while (left > 0) {
      String text = Dirt.on(paragraph("", draw), grammar, draw);
      inSection++;
      left--;
      if (inSection < 3 + random.nextInt(4) || left == 0) {
        line(text);
        continue;
      }
      inSection = 0;
      heading = style.heading(++number, grammar, draw);
      if (style == HeadingStyle.INLINE) {
        line(text + heading);
      } else {
        line(text);
        line(heading);
      }
    }
  }

  private String paragraph(String lead, Grammar.Draw draw) {
    List<String> sentences = new ArrayList<>();
    String topic = topics.get(random.nextInt(topics.size()));
    if (random.nextInt(3) > 0) {
      sentences.add(grammar.text("general", draw));
    }
    sentences.addAll(grammar.texts(topic, 1 + random.nextInt(4), draw));
    for (String marker : markers.of(paragraph++)) {
      sentences.add(
          random.nextInt(sentences.size() + 1),
          grammar.text("marker-sentence", draw.with("marker", marker)));
    }
    if (random.nextInt(3) == 0) {
      sentences.add(grammar.text("general", draw));
    }
    String start = random.nextInt(3) == 0 ? grammar.text("lead", draw) : "";
    return lead + start + String.join("", sentences);
  }

  private Map<String, String> facts() {
    Division place = PLACES.get(random.nextInt(PLACES.size()));
    List<Division> below = Gazetteer.standard().children(place);
    return Map.of(
        "place",
        place.name(),
        "below",
        below.isEmpty() ? place.name() : below.get(random.nextInt(below.size())).name(),
        "own",
        "全" + place.name().charAt(place.name().length() - 1));
  }

  private void line(String text) {
    body.append(text).append(BREAK);
  }
}

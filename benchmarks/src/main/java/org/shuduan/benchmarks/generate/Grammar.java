package org.shuduan.benchmarks.generate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shuduan.mappings.lookup.SectionedWords;

/** Texts by chance, from a file of alternatives whose head describes its form. */
final class Grammar {

  /** What the program fills in. */
  static final Set<String> BOUND = Set.of("place", "below", "own", "marker");

  private static final Pattern SLOT =
      Pattern.compile("\\{(?:(\\w+):([0-9.]+)-([0-9.]+)|([\\w-]+))}");
  private static final String ZIPF = " zipf";

  /**
   * Where chance and the facts of a report come from.
   *
   * @param facts what stands for each of {@link #BOUND}
   */
  record Draw(Random random, Map<String, String> facts) {

    /** The same chance with one fact more. */
    Draw with(String name, String value) {
      Map<String, String> more = new LinkedHashMap<>(facts);
      more.put(name, value);
      return new Draw(random, more);
    }
  }

  /** A piece of an alternative. */
  private interface Part {
    void write(StringBuilder text, Draw draw);
  }

  /**
   * @param upTo the sum of the chances of the alternatives up to each; the last is 1
   */
  private record Section(List<List<Part>> alternatives, double[] upTo) {

    List<Part> one(Random random) {
      int found = Arrays.binarySearch(upTo, random.nextDouble());
      return alternatives.get(Math.min(found < 0 ? -found - 1 : found, upTo.length - 1));
    }
  }

  private final String name;
  private final Map<String, Section> sections = new LinkedHashMap<>();

  private Grammar(SectionedWords words) {
    this.name = words.name();
    Set<String> known = new TreeSet<>(BOUND);
    words.sections().forEach(section -> known.add(section.replace(ZIPF, "")));
    for (String section : words.sections()) {
      List<List<Part>> alternatives = new ArrayList<>();
      words.words(section).forEach(word -> alternatives.add(parts(word.text(), known)));
      sections.put(
          section.replace(ZIPF, ""),
          new Section(alternatives, chances(alternatives.size(), section.endsWith(ZIPF))));
    }
  }

  /**
   * A grammar.
   *
   * @throws IllegalArgumentException if a slot names nothing
   */
  static Grammar of(SectionedWords words) {
    return new Grammar(words);
  }

  /** The names of all sections that begin so, in the order of the file. */
  List<String> sections(String prefix) {
    return sections.keySet().stream().filter(section -> section.startsWith(prefix)).toList();
  }

  /** A text of a section. */
  String text(String section, Draw draw) {
    StringBuilder text = new StringBuilder();
    write(section, text, draw);
    return text.toString();
  }

  /** Texts of different alternatives of a section; fewer if it has fewer. */
  List<String> texts(String section, int count, Draw draw) {
    List<List<Part>> left = new ArrayList<>(section(section).alternatives());
    List<String> texts = new ArrayList<>();
    while (texts.size() < count && !left.isEmpty()) {
      StringBuilder text = new StringBuilder();
      left.remove(draw.random().nextInt(left.size())).forEach(part -> part.write(text, draw));
      texts.add(text.toString());
    }
    return texts;
  }

  private void write(String section, StringBuilder text, Draw draw) {
    section(section).one(draw.random()).forEach(part -> part.write(text, draw));
  }

  private Section section(String section) {
    Section found = sections.get(section);
    if (found == null) {
      throw new IllegalArgumentException(name + ": section [" + section + "] is missing");
    }
    return found;
  }

  private List<Part> parts(String written, Set<String> known) {
    List<Part> parts = new ArrayList<>();
    Matcher slot = SLOT.matcher(written);
    int last = 0;
    while (slot.find()) {
      addLiteral(written.substring(last, slot.start()), parts);
      parts.add(slot.group(1) == null ? named(slot.group(4), known) : number(slot));
      last = slot.end();
    }
    addLiteral(written.substring(last), parts);
    return List.copyOf(parts);
  }

  private static void addLiteral(String literal, List<Part> parts) {
    if (literal.contains("{")) {
      throw new IllegalArgumentException("a slot that cannot be read: " + literal);
    }
    if (!literal.isEmpty()) {
      parts.add((text, draw) -> text.append(literal));
    }
  }

  private Part named(String section, Set<String> known) {
    if (!known.contains(section)) {
      throw new IllegalArgumentException(name + ": {" + section + "} names no section");
    }
    return BOUND.contains(section)
        ? (text, draw) -> text.append(draw.facts().get(section))
        : (text, draw) -> write(section, text, draw);
  }

  private static Part number(Matcher slot) {
    NumberForm form = NumberForm.valueOf(slot.group(1).toUpperCase(Locale.ROOT));
    double low = Double.parseDouble(slot.group(2));
    double high = Double.parseDouble(slot.group(3));
    return (text, draw) -> text.append(form.draw(low, high, draw.random()));
  }

  private static double[] chances(int count, boolean zipf) {
    double[] upTo = new double[count];
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += zipf ? 1.0 / (i + 1) : 1;
      upTo[i] = sum;
    }
    for (int i = 0; i < count; i++) {
      upTo[i] /= sum;
    }
    return upTo;
  }
}

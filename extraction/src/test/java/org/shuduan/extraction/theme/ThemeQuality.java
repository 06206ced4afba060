package org.shuduan.extraction.theme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.shuduan.mappings.theme.LabelledParagraph;
import org.shuduan.mappings.theme.ThemeCatalogue;

/**
 * How well a classifier agrees with labelled paragraphs.
 *
 * @param f1 micro F1 over all paragraphs and themes
 * @param noneKept the share of the paragraphs without a theme that are left without
 * @param differences what differs, for the message of a failing test
 */
public record ThemeQuality(double f1, double noneKept, List<String> differences) {

  /** The standard paragraphs that {@link #ofUnseen} measures: every fourth. */
  public static List<LabelledParagraph> unseen() {
    return fourth(true);
  }

  /** The other standard paragraphs, for a model to learn from. */
  static List<LabelledParagraph> learned() {
    return fourth(false);
  }

  private static List<LabelledParagraph> fourth(boolean inside) {
    List<LabelledParagraph> all = LabelledParagraph.standard();
    return IntStream.range(0, all.size())
        .filter(i -> (i % 4 == 3) == inside)
        .mapToObj(all::get)
        .toList();
  }

  /** The standard catalogue, with a model that learned from the others. */
  public static ThemeQuality ofUnseen() {
    ThemeCatalogue catalogue = ThemeCatalogue.standard();
    ThemeModel model = ThemeTrainer.train(catalogue, learned());
    return of(new ThemeClassifier(catalogue, model), unseen());
  }

  /** Classifies and compares. */
  public static ThemeQuality of(ThemeClassifier classifier, List<LabelledParagraph> cases) {
    int right = 0;
    int given = 0;
    int wanted = 0;
    int none = 0;
    int kept = 0;
    List<String> differences = new ArrayList<>();
    for (LabelledParagraph one : cases) {
      Set<String> want = new HashSet<>(one.themes());
      Set<String> got = new HashSet<>(classifier.classify(one.section(), one.text()));
      given += got.size();
      wanted += want.size();
      right += (int) got.stream().filter(want::contains).count();
      if (want.isEmpty()) {
        none++;
        kept += got.isEmpty() ? 1 : 0;
      }
      if (!got.equals(want)) {
        differences.add(want + " expected, " + got + " found: " + one.text());
      }
    }
    return new ThemeQuality(
        2.0 * right / Math.max(1, given + wanted), kept / (double) Math.max(1, none), differences);
  }
}

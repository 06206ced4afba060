package org.shuduan.extraction.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.shuduan.mappings.theme.LabelledParagraph;
import org.shuduan.mappings.theme.Theme;
import org.shuduan.mappings.theme.ThemeCatalogue;

/**
 * Learns a {@link ThemeModel} from labelled paragraphs: first what the pairs of characters say by
 * themselves, then how much that weighs beside the rules. The second is learned from paragraphs
 * that the pairs were not learned from, each third of them in its turn, since a model is too sure
 * of what it has seen.
 */
final class ThemeTrainer {

  private static final int PARTS = 3;

  private final ThemeClassifier rules;
  private final List<String> themes;
  private final List<LabelledParagraph> paragraphs;

  private ThemeTrainer(ThemeCatalogue catalogue, List<LabelledParagraph> paragraphs) {
    this.rules = new ThemeClassifier(catalogue);
    this.themes = catalogue.themes().stream().map(Theme::id).toList();
    this.paragraphs = paragraphs;
  }

  static ThemeModel train(ThemeCatalogue catalogue, List<LabelledParagraph> paragraphs) {
    ThemeTrainer trainer = new ThemeTrainer(catalogue, paragraphs);
    return new ThemeModel(
        catalogue.fingerprint(), trainer.themes, trainer.pairs(paragraphs), trainer.blend());
  }

  private PairModel pairs(List<LabelledParagraph> seen) {
    boolean[][] wanted = new boolean[seen.size()][themes.size() + 1];
    for (int i = 0; i < wanted.length; i++) {
      for (String theme : seen.get(i).themes()) {
        wanted[i][themes.indexOf(theme)] = true;
      }
      wanted[i][themes.size()] = !seen.get(i).isWithoutTheme();
    }
    return PairModel.train(seen.stream().map(LabelledParagraph::text).toList(), wanted);
  }

  private Blend blend() {
    List<Blend.Case> cases = new ArrayList<>();
    for (int part = 0; part < PARTS; part++) {
      PairModel pairs = pairs(part(part, false));
      part(part, true).forEach(one -> addCases(one, pairs.odds(one.text()), cases));
    }
    return Blend.train(cases);
  }

  /** Every third paragraph, or the others. */
  private List<LabelledParagraph> part(int part, boolean inside) {
    return IntStream.range(0, paragraphs.size())
        .filter(i -> (i % PARTS == part) == inside)
        .mapToObj(paragraphs::get)
        .toList();
  }

  private void addCases(LabelledParagraph one, double[] odds, List<Blend.Case> cases) {
    for (ThemeClassifier.Margin margin : rules.margins(one.section(), one.text())) {
      int theme = margin.theme();
      cases.add(
          new Blend.Case(
              margin.points(),
              odds[theme],
              Blend.lead(odds, theme),
              odds[themes.size()],
              one.themes().contains(themes.get(theme))));
    }
  }
}

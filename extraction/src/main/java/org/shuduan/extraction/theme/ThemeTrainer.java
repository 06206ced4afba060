package org.shuduan.extraction.theme;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    return Blend.train(
        IntStream.range(0, PARTS).parallel().mapToObj(this::cases).flatMap(List::stream).toList());
  }

  /** What rules found in a part, judged by pairs that were learned from the others. */
  private List<Blend.Case> cases(int part) {
    PairModel pairs = pairs(part(part, false));
    return part(part, true).stream().flatMap(one -> cases(one, pairs.odds(one.text()))).toList();
  }

  /** Every third paragraph, or the others. */
  private List<LabelledParagraph> part(int part, boolean inside) {
    return IntStream.range(0, paragraphs.size())
        .filter(i -> (i % PARTS == part) == inside)
        .mapToObj(paragraphs::get)
        .toList();
  }

  private Stream<Blend.Case> cases(LabelledParagraph one, double[] odds) {
    return rules.margins(one.section(), one.text()).stream()
        .map(
            margin ->
                new Blend.Case(
                    margin.points(),
                    odds[margin.theme()],
                    Blend.lead(odds, margin.theme()),
                    odds[themes.size()],
                    one.themes().contains(themes.get(margin.theme()))));
  }
}

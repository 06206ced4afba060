package org.shuduan.extraction.theme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuduan.mappings.theme.Theme;
import org.shuduan.mappings.theme.ThemeCatalogue;
import org.shuduan.mappings.theme.ThemeScoring;

/**
 * Says which themes a paragraph has, by the rules of a catalogue and what labelled paragraphs teach
 * beside them. Immutable, safe for use by many threads, linear in the length of the text.
 *
 * <p>Each theme adds up the points of its matches in the paragraph, less for a word that stands
 * there again, and a little for matches in the heading above it. To a theme with any match the
 * learned points are added, which may be below 0. It is given if it reaches what a paragraph of
 * that length and manner of speech needs, and with rules alone a fair share of what the best theme
 * has.
 */
public final class ThemeClassifier {

  /** How many themes a paragraph has at most. */
  public static final int MOST_THEMES = 3;

  /** How many of the learned pairs an explanation names. */
  private static final int MOST_LEARNED = 5;

  private static final Comparator<ThemeTally> BEST_FIRST =
      Comparator.comparingDouble((ThemeTally tally) -> -tally.points())
          .thenComparingInt(ThemeTally::theme);

  private final List<String> ids;
  private final ThemeScoring scoring;
  private final RuleMatcher matcher;
  private final @Nullable ThemeModel model;

  /** A classifier by the rules alone; takes some milliseconds to make, so keep it. */
  public ThemeClassifier(ThemeCatalogue catalogue) {
    this(catalogue, null);
  }

  /** A classifier by the rules and a model that was trained beside them. */
  ThemeClassifier(ThemeCatalogue catalogue, @Nullable ThemeModel model) {
    this.ids = catalogue.themes().stream().map(Theme::id).toList();
    this.scoring = catalogue.scoring();
    this.matcher = new RuleMatcher(catalogue);
    this.model = model;
  }

  /**
   * A classifier by the rules of this catalogue, and by the model that comes with Shuduan if this
   * is the catalogue that comes with it. Takes some milliseconds to make, so keep it.
   */
  public static ThemeClassifier of(ThemeCatalogue catalogue) {
    ThemeModel model = ThemeModel.standard();
    return new ThemeClassifier(catalogue, model.isOf(catalogue.fingerprint()) ? model : null);
  }

  /**
   * The themes of a paragraph.
   *
   * @param section the headings above the paragraph, the outermost first; only the last is read
   * @param text the paragraph
   * @return at most {@link #MOST_THEMES} theme ids, the main one first; empty if it has none
   */
  public List<String> classify(List<String> section, String text) {
    return judge(lastOf(section), text).chosen().stream()
        .map(tally -> ids.get(tally.theme()))
        .toList();
  }

  /**
   * The themes of a paragraph with what speaks for them.
   *
   * @param section the headings above the paragraph, the outermost first; only the last is read
   * @param text the paragraph
   */
  public ThemeExplanation explain(List<String> section, String text) {
    String heading = lastOf(section);
    Judgement judgement = judge(heading, text);
    ThemeTally general = judgement.general();
    List<ThemeTally> chosen = judgement.chosen();
    return new ThemeExplanation(
        judgement.needed(),
        general == null ? List.of() : general.evidence(text, heading),
        judgement.tallies().stream()
            .map(
                tally ->
                    new ThemeScore(
                        ids.get(tally.theme()),
                        tally.points(),
                        chosen.contains(tally),
                        tally.evidence(text, heading),
                        tally.learned(),
                        model == null
                            ? List.of()
                            : model.strongest(text, tally.theme(), MOST_LEARNED)))
            .toList());
  }

  /**
   * A theme that rules found.
   *
   * @param theme its number
   * @param points by how many points it passes what it needs; below 0 if it does not
   */
  record Margin(int theme, double points) {}

  /** The themes that any rule found in the text. */
  List<Margin> margins(List<String> section, String text) {
    Judgement judgement = judge(lastOf(section), text);
    return judgement.tallies().stream()
        .map(tally -> new Margin(tally.theme(), tally.points() - judgement.needed()))
        .toList();
  }

  private static String lastOf(List<String> section) {
    return section.isEmpty() ? "" : section.get(section.size() - 1);
  }

  /**
   * What was found.
   *
   * @param needed the points that a theme needs
   * @param general the matches of the rules for general talk
   * @param tallies the themes with any match in the text, best first
   * @param chosen those of them that the paragraph is given
   */
  private record Judgement(
      double needed,
      @Nullable ThemeTally general,
      List<ThemeTally> tallies,
      List<ThemeTally> chosen) {}

  private Judgement judge(String heading, String text) {
    List<ThemeTally> tallies = ThemeTally.of(matcher.match(text, false), scoring.repeat());
    double needed = scoring.threshold() + scoring.perHundredCharacters() * text.length() / 100;
    ThemeTally general = null;
    if (!tallies.isEmpty() && tallies.get(0).theme() == CompiledRule.GENERAL) {
      general = tallies.remove(0);
      needed += Math.min(general.points(), scoring.generalAtMost());
    }
    if (!tallies.isEmpty() && !heading.isEmpty()) {
      addHeading(tallies, ThemeTally.of(matcher.match(heading, true), scoring.repeat()));
    }
    if (model != null && !tallies.isEmpty()) {
      double[] learned = model.points(text);
      tallies.forEach(tally -> tally.addLearned(learned[tally.theme()]));
    }
    tallies.sort(BEST_FIRST);
    return new Judgement(needed, general, tallies, chosen(tallies, needed));
  }

  /** Adds the points of the heading to the themes that the text names, and to no others. */
  private void addHeading(List<ThemeTally> tallies, List<ThemeTally> above) {
    int next = 0;
    for (ThemeTally tally : tallies) {
      while (next < above.size() && above.get(next).theme() < tally.theme()) {
        next++;
      }
      if (next < above.size() && above.get(next).theme() == tally.theme()) {
        tally.addHeading(above.get(next), scoring.heading());
      }
    }
  }

  private List<ThemeTally> chosen(List<ThemeTally> tallies, double needed) {
    List<ThemeTally> chosen = new ArrayList<>(MOST_THEMES);
    // A model has learned what a further theme needs.
    double fairShare =
        model != null || tallies.isEmpty() ? 0 : scoring.shareOfBest() * tallies.get(0).points();
    for (ThemeTally tally : tallies) {
      if (chosen.size() == MOST_THEMES || tally.points() < Math.max(needed, fairShare)) {
        break;
      }
      chosen.add(tally);
    }
    return chosen;
  }
}

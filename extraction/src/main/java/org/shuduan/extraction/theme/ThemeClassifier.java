package org.shuduan.extraction.theme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shuduan.mappings.theme.Theme;
import org.shuduan.mappings.theme.ThemeCatalogue;
import org.shuduan.mappings.theme.ThemeScoring;

/**
 * Says which themes a paragraph has, by the rules of a catalogue. Immutable, safe for use by many
 * threads, linear in the length of the text.
 *
 * <p>Each theme adds up the points of its matches in the paragraph, less for a word that stands
 * there again, and a little for matches in the heading above it. It is given if it reaches what a
 * paragraph of that length and manner of speech needs, and a fair share of what the best theme has.
 */
public final class ThemeClassifier {

  /** How many themes a paragraph has at most. */
  public static final int MOST_THEMES = 3;

  private final List<String> ids;
  private final ThemeScoring scoring;
  private final RuleMatcher matcher;

  public ThemeClassifier(ThemeCatalogue catalogue) {
    this.ids = catalogue.themes().stream().map(Theme::id).toList();
    this.scoring = catalogue.scoring();
    this.matcher = new RuleMatcher(catalogue);
  }

  /**
   * The themes of a paragraph.
   *
   * @param section the headings above the paragraph, the outermost first; only the last is read
   * @param text the paragraph
   * @return at most {@link #MOST_THEMES} theme ids, the main one first; empty if it has none
   */
  public List<String> classify(List<String> section, String text) {
    return explain(section, text).themes();
  }

  /**
   * The themes of a paragraph with what speaks for them.
   *
   * @param section the headings above the paragraph, the outermost first; only the last is read
   * @param text the paragraph
   */
  public ThemeExplanation explain(List<String> section, String text) {
    Map<Integer, List<ThemeEvidence>> evidence = new HashMap<>();
    collect(text, false, evidence);
    double needed = scoring.threshold() + scoring.perHundredCharacters() * text.length() / 100;
    List<ThemeEvidence> general = evidence.remove(CompiledRule.GENERAL);
    needed += Math.min(points(general), scoring.generalAtMost());
    if (evidence.isEmpty()) {
      return new ThemeExplanation(needed, general == null ? List.of() : general, List.of());
    }
    if (!section.isEmpty() && scoring.heading() > 0) {
      Map<Integer, List<ThemeEvidence>> above = new HashMap<>();
      collect(section.get(section.size() - 1), true, above);
      evidence.forEach((theme, found) -> found.addAll(above.getOrDefault(theme, List.of())));
    }
    List<ThemeScore> scores = scores(evidence, needed);
    return new ThemeExplanation(needed, general == null ? List.of() : general, scores);
  }

  private List<ThemeScore> scores(Map<Integer, List<ThemeEvidence>> evidence, double needed) {
    record Sum(int theme, double points) {}
    List<Sum> sums = new ArrayList<>();
    evidence.forEach((theme, found) -> sums.add(new Sum(theme, points(found))));
    sums.sort(Comparator.comparingDouble((Sum s) -> -s.points()).thenComparingInt(Sum::theme));
    double enough = Math.max(needed, sums.get(0).points() * scoring.shareOfBest());
    List<ThemeScore> scores = new ArrayList<>();
    for (Sum sum : sums) {
      boolean chosen = scores.size() < MOST_THEMES && sum.points() >= enough;
      List<ThemeEvidence> found = evidence.getOrDefault(sum.theme(), List.of());
      scores.add(new ThemeScore(ids.get(sum.theme()), sum.points(), chosen, found));
    }
    return scores;
  }

  private static double points(@Nullable List<ThemeEvidence> evidence) {
    double sum = 0;
    if (evidence != null) {
      for (ThemeEvidence one : evidence) {
        sum += one.points();
      }
    }
    return sum;
  }

  /** Adds the evidence of one text, per theme in the order of the text. */
  private void collect(String text, boolean heading, Map<Integer, List<ThemeEvidence>> evidence) {
    for (List<RuleMatch> matches : withoutOverlaps(matcher.match(text, heading)).values()) {
      Map<Integer, Double> nextShare = new HashMap<>();
      List<ThemeEvidence> found = new ArrayList<>(matches.size());
      for (RuleMatch match : matches) {
        double share = nextShare.getOrDefault(match.word(), heading ? scoring.heading() : 1);
        nextShare.put(match.word(), share * scoring.repeat());
        double points = share * match.rule().rule().weight();
        String surface = text.substring(match.start(), match.end());
        int line = match.rule().rule().line();
        found.add(new ThemeEvidence(line, surface, match.start(), match.end(), heading, points));
      }
      evidence.put(matches.get(0).rule().theme(), found);
    }
  }

  /** Of the matches of a theme that overlap only the one with most weight stays. */
  private static Map<Integer, List<RuleMatch>> withoutOverlaps(List<RuleMatch> matches) {
    List<RuleMatch> ordered = new ArrayList<>(matches);
    ordered.sort(Comparator.comparingInt(RuleMatch::start).thenComparingInt(m -> -m.end()));
    Map<Integer, List<RuleMatch>> kept = new HashMap<>();
    for (RuleMatch match : ordered) {
      List<RuleMatch> ofTheme = kept.computeIfAbsent(match.rule().theme(), t -> new ArrayList<>());
      RuleMatch last = ofTheme.isEmpty() ? null : ofTheme.get(ofTheme.size() - 1);
      if (last == null || !last.overlaps(match)) {
        ofTheme.add(match);
      } else if (match.rule().rule().weight() > last.rule().rule().weight()) {
        ofTheme.set(ofTheme.size() - 1, match);
      }
    }
    return kept;
  }
}

package org.shuduan.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** How good an order of hits is, by what a reader judged. */
final class RankingQuality {

  private static final int DEPTH = 10;

  private final List<Double> gains = new ArrayList<>();
  private final List<Double> recalls = new ArrayList<>();

  /**
   * Adds one question.
   *
   * @param found ids in the order in which they were given
   * @param judged the grade of each paragraph that belongs to the question, 1 or 2
   */
  void add(List<String> found, Map<String, Integer> judged) {
    List<String> first = found.subList(0, Math.min(DEPTH, found.size()));
    List<Integer> given = first.stream().map(id -> judged.getOrDefault(id, 0)).toList();
    List<Integer> ideal = judged.values().stream().sorted((a, b) -> b - a).limit(DEPTH).toList();
    gains.add(discounted(given) / discounted(ideal));
    long hit = first.stream().filter(judged::containsKey).count();
    recalls.add((double) hit / Math.min(DEPTH, judged.size()));
  }

  /** The mean nDCG at 10, with 2^grade - 1 as gain. */
  double ndcg() {
    return mean(gains);
  }

  /** The mean share of what belongs to a question (at most ten) among the first ten. */
  double recall() {
    return mean(recalls);
  }

  /** The nDCG of each question, in the order in which they were added. */
  List<Double> each() {
    return List.copyOf(gains);
  }

  private static double discounted(List<Integer> grades) {
    double sum = 0;
    for (int i = 0; i < grades.size(); i++) {
      sum += (Math.pow(2, grades.get(i)) - 1) / (Math.log(i + 2) / Math.log(2));
    }
    return sum;
  }

  private static double mean(Collection<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  @Override
  public String toString() {
    return String.format("nDCG@10 %.3f recall@10 %.3f", ndcg(), recall());
  }
}

package org.shuduan.extraction.subject;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.shuduan.extraction.subject.Stretch.Question;
import org.shuduan.mappings.subject.ClauseLexicon;

/**
 * Learns a {@link SubjectModel} from paragraphs in which people marked what is counted: a
 * log-linear model of the choice among all that a number may count, which gives what was marked the
 * greatest likelihood. The fit is deterministic.
 */
public final class SubjectTrainer {

  /** How often the paragraphs are gone through. */
  private static final int ROUNDS = 12;

  /** From this round on the weights are averaged, so that the last lessons do not weigh more. */
  private static final int SETTLED = 4;

  private static final double STEP = 0.15;

  /** How strongly weights are drawn to 0: few paragraphs must not teach much. */
  private static final double RIDGE = 0.003;

  /** How much better the first subject of a lesson is than the others that are right too. */
  private static final double PREFERENCE = 2;

  private static final String NOTHING = "-";

  private final List<Example> examples = new ArrayList<>();

  private SubjectTrainer() {}

  /**
   * The alternatives of one number.
   *
   * @param clues of each alternative, as places in the table
   * @param right how right each is, 0 for wrong
   */
  private record Example(int[][] clues, double[] right) {}

  /** Learns from lessons. */
  public static SubjectModel train(List<Lesson> lessons, ClauseLexicon lexicon) {
    SubjectTrainer trainer = new SubjectTrainer();
    Walk walk = new Walk(lexicon);
    for (Lesson lesson : lessons) {
      trainer.collect(lesson, walk);
    }
    return SubjectModel.of(trainer.fit());
  }

  private void collect(Lesson lesson, Walk walk) {
    walk.over(
        lesson.text().toCharArray(),
        lesson.numbers(),
        (stretch, question) -> {
          Counted number = stretch.tokens().get(question.token()).number();
          List<String> right = lesson.subjects().get(lesson.numbers().indexOf(number));
          if (right.isEmpty()) {
            return null;
          }
          Alternatives alternatives = new Alternatives(stretch, question, right);
          stretch.alternatives(question, alternatives);
          alternatives.addTo(examples);
          return right.get(0).equals(NOTHING) ? null : new Subject(right.get(0), "lesson");
        });
  }

  /** Without what does not change the meaning. */
  static String bare(String subject) {
    return subject.replaceAll("[的“”\"‘’《》\\s]", "");
  }

  private static final class Alternatives implements Stretch.Visitor, Clue.Sink {

    private final Stretch stretch;
    private final Question question;
    private final List<String> accepted;
    private final List<int[]> clues = new ArrayList<>();
    private final List<Double> right = new ArrayList<>();
    private int[] seen = new int[64];
    private int size;

    Alternatives(Stretch stretch, Question question, List<String> accepted) {
      this.stretch = stretch;
      this.question = question;
      this.accepted = accepted.stream().map(SubjectTrainer::bare).toList();
    }

    @Override
    public void add(Clue clue, int one) {
      if (size == seen.length) {
        seen = Arrays.copyOf(seen, 2 * size);
      }
      seen[size++] = SubjectModel.place(one);
    }

    @Override
    public void phrase(int first, int last, int said) {
      stretch.phrase(question, first, last, said, this);
      end(stretch.slice(first, last));
    }

    @Override
    public void previous(int rank) {
      stretch.numberClues().previous(question, rank, this);
      end(question.previous().get(rank).subject());
    }

    @Override
    public void nothing() {
      stretch.numberClues().nothing(question, this);
      end(NOTHING);
    }

    private void end(String subject) {
      int rank = accepted.indexOf(bare(subject));
      clues.add(Arrays.copyOf(seen, size));
      right.add(rank < 0 ? 0 : rank == 0 ? PREFERENCE : 1);
      size = 0;
    }

    void addTo(List<Example> examples) {
      double[] rightness = right.stream().mapToDouble(one -> one).toArray();
      if (Arrays.stream(rightness).anyMatch(one -> one > 0)) {
        examples.add(new Example(clues.toArray(int[][]::new), rightness));
      }
    }
  }

  /** Stochastic gradient ascent with a step of its own for each weight (AdaGrad). */
  private float[] fit() {
    double[] weights = new double[SubjectModel.SIZE];
    double[] slopes = new double[SubjectModel.SIZE];
    Arrays.fill(slopes, 0.01);
    List<Example> order = new ArrayList<>(examples);
    Random random = new Random(1);
    double[] change = new double[SubjectModel.SIZE];
    float[] model = new float[SubjectModel.SIZE];
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(order, random);
      for (Example example : order) {
        learn(example, weights, slopes, change);
      }
      for (int i = 0; round >= SETTLED && i < model.length; i++) {
        model[i] += (float) (weights[i] / (ROUNDS - SETTLED));
      }
    }
    return model;
  }

  private static void learn(Example example, double[] weights, double[] slopes, double[] change) {
    double[] likely = new double[example.clues.length];
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < likely.length; i++) {
      for (int clue : example.clues[i]) {
        likely[i] += weights[clue];
      }
      most = Math.max(most, likely[i]);
    }
    double all = 0;
    double good = 0;
    for (int i = 0; i < likely.length; i++) {
      likely[i] = StrictMath.exp(likely[i] - most);
      all += likely[i];
      good += likely[i] * example.right[i];
    }
    List<int[]> touched = new ArrayList<>();
    for (int i = 0; i < likely.length; i++) {
      double slope = likely[i] * (1 / all - example.right[i] / Math.max(good, 1e-30));
      if (Math.abs(slope) > 1e-7) {
        touched.add(example.clues[i]);
        for (int clue : example.clues[i]) {
          change[clue] += slope;
        }
      }
    }
    for (int[] clues : touched) {
      for (int clue : clues) {
        double slope = change[clue];
        if (slope != 0) {
          change[clue] = 0;
          slope += RIDGE * weights[clue];
          slopes[clue] += slope * slope;
          weights[clue] -= STEP * slope / Math.sqrt(slopes[clue]);
        }
      }
    }
  }
}

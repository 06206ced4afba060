package org.shuduan.extraction.subject;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shuduan.mappings.Resources;

/**
 * How much each clue weighs. Immutable.
 *
 * <p>It is made by {@link SubjectTrainer} when the project is built, and kept as text: the place of
 * a clue in the table and its weight in thousandths, one clue a line.
 */
public final class SubjectModel {

  /** The model that the build makes, among the compiled classes of this package. */
  public static final String RESOURCE = "subject-model.tsv";

  /** Clues share so many places, which is about six times as many as there are clues. */
  static final int SIZE = 1 << 18;

  private final float[] weights;

  SubjectModel(float[] weights) {
    this.weights = weights;
  }

  /** The model that the build made. */
  public static SubjectModel standard() {
    return Standard.MODEL;
  }

  /** A model to which all clues weigh the same, for reading the numbers that one is trained on. */
  public static SubjectModel untrained() {
    return new SubjectModel(new float[SIZE]);
  }

  /** Read once, at the first use. */
  private static final class Standard {
    static final SubjectModel MODEL = read(Resources.lines(SubjectModel.class, RESOURCE));
  }

  /** The place of a clue in the table. */
  static int place(int seen) {
    return (seen ^ seen >>> 14) & SIZE - 1;
  }

  float weight(int seen) {
    return weights[place(seen)];
  }

  private static SubjectModel read(List<String> lines) {
    float[] weights = new float[SIZE];
    for (String line : lines) {
      int tab = line.indexOf('\t');
      weights[Integer.parseInt(line, 0, tab, 10)] =
          Integer.parseInt(line, tab + 1, line.length(), 10) / 1000f;
    }
    return new SubjectModel(weights);
  }

  /** The lines of the file. */
  public Stream<String> lines() {
    return IntStream.range(0, SIZE)
        .filter(place -> Math.round(weights[place] * 1000) != 0)
        .mapToObj(place -> place + "\t" + Math.round(weights[place] * 1000));
  }
}

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

  /** What the weights are kept in: a weight of 1 multiplies a chance by e. */
  static final float THOUSAND = 1000;

  /** In thousandths; short, since weighing waits for memory more than for anything else. */
  private final short[] weights;

  private SubjectModel(short[] weights) {
    this.weights = weights;
  }

  /**
   * A model of the given weights.
   *
   * @param weights by place, {@link #SIZE} of them, each between -32 and 32
   */
  static SubjectModel of(float[] weights) {
    short[] thousandths = new short[SIZE];
    for (int place = 0; place < SIZE; place++) {
      thousandths[place] = (short) Math.round(weights[place] * THOUSAND);
    }
    return new SubjectModel(thousandths);
  }

  /** The model that the build made. */
  public static SubjectModel standard() {
    return Standard.MODEL;
  }

  /** A model to which all clues weigh the same, for reading the numbers that one is trained on. */
  public static SubjectModel untrained() {
    return new SubjectModel(new short[SIZE]);
  }

  /** Read once, at the first use. */
  private static final class Standard {
    static final SubjectModel MODEL = read(Resources.lines(SubjectModel.class, RESOURCE));
  }

  /** The place of a clue in the table. */
  static int place(int seen) {
    return (seen ^ seen >>> 14) & SIZE - 1;
  }

  /** How much a clue weighs, in thousandths. */
  int weight(int seen) {
    return weights[place(seen)];
  }

  private static SubjectModel read(List<String> lines) {
    short[] weights = new short[SIZE];
    for (String line : lines) {
      int tab = line.indexOf('\t');
      weights[Integer.parseInt(line, 0, tab, 10)] = Short.parseShort(line.substring(tab + 1));
    }
    return new SubjectModel(weights);
  }

  /** The lines of the file. */
  public Stream<String> lines() {
    return IntStream.range(0, SIZE)
        .filter(place -> weights[place] != 0)
        .mapToObj(place -> place + "\t" + weights[place]);
  }
}

package org.shuduan.benchmarks.scale;

/**
 * How a figure grows with size: as a power of it, fitted by least squares to the logarithms.
 *
 * @param exponent 0 where it stays the same, 1 where it grows alike, 2 where it grows as the square
 * @param scale the figure at size 1
 */
public record Growth(double exponent, double scale) {

  /**
   * The power that fits best.
   *
   * @param sizes at least two different ones
   * @param figures one for each size, greater than 0
   */
  public static Growth of(double[] sizes, double[] figures) {
    double meanX = 0;
    double meanY = 0;
    for (int i = 0; i < sizes.length; i++) {
      meanX += Math.log(sizes[i]) / sizes.length;
      meanY += Math.log(figures[i]) / sizes.length;
    }
    double above = 0;
    double below = 0;
    for (int i = 0; i < sizes.length; i++) {
      double x = Math.log(sizes[i]) - meanX;
      above += x * (Math.log(figures[i]) - meanY);
      below += x * x;
    }
    double exponent = above / below;
    return new Growth(exponent, Math.exp(meanY - exponent * meanX));
  }

  /** What the figure would be at another size, if it went on so. */
  public double at(double size) {
    return scale * Math.pow(size, exponent);
  }
}

package org.shuduan.extraction.theme;

/**
 * The features that are not 0.
 *
 * @param features their numbers
 * @param values what they are worth, in the same order
 */
record FeatureVector(int[] features, double[] values) {

  /** A vector with a value for each feature. */
  static FeatureVector dense(double... values) {
    int[] features = new int[values.length];
    for (int i = 0; i < features.length; i++) {
      features[i] = i;
    }
    return new FeatureVector(features, values);
  }

  int size() {
    return features.length;
  }
}

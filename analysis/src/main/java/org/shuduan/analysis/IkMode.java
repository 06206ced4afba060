package org.shuduan.analysis;

/** How finely IK segments. */
public enum IkMode {
  /** Every word that the dictionary finds, overlapping ones too; for indexing. */
  MAX_WORD("ik_max_word"),
  /** One sequence of words without overlaps; for queries. */
  SMART("ik_smart");

  private final String id;

  IkMode(String id) {
    this.id = id;
  }

  /** The name of tokenizer and analyzer in Elasticsearch, the same as in the official plugin. */
  public String id() {
    return id;
  }
}

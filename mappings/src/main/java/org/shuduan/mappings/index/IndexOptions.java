package org.shuduan.mappings.index;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * How the indices of a generation are laid out. None of it changes what is found.
 *
 * @param shards how many primary shards, from 1 to 1024; one holds some ten million paragraphs
 * @param replicas how many copies of each shard; null for one where a second node can hold it, else
 *     none
 * @param codec how stored documents are packed
 * @param refresh how soon what is written can be found; null leaves it to Elasticsearch
 */
public record IndexOptions(
    int shards, @Nullable Integer replicas, Codec codec, @Nullable Duration refresh) {

  /** One shard, a copy where it can be held, packed for speed. */
  public static final IndexOptions DEFAULT = new IndexOptions(1, null, Codec.DEFAULT, null);

  private static final int MOST_SHARDS = 1024;

  /** How stored documents are packed. */
  public enum Codec {
    /** For speed. */
    DEFAULT,
    /** For size. */
    BEST_COMPRESSION
  }

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public IndexOptions {
    if (shards < 1 || shards > MOST_SHARDS) {
      throw new IllegalArgumentException("分片数须在 1 到 " + MOST_SHARDS + " 之间，现为 " + shards);
    }
    if (replicas != null && replicas < 0) {
      throw new IllegalArgumentException("副本数不能为负，现为 " + replicas);
    }
    if (refresh != null && (refresh.isNegative() || refresh.isZero())) {
      throw new IllegalArgumentException("刷新间隔须大于 0，现为 " + refresh);
    }
  }

  /** The same with this many shards. */
  public IndexOptions withShards(int shards) {
    return new IndexOptions(shards, replicas, codec, refresh);
  }

  /** Writes them over the settings of a definition. */
  void applyTo(ObjectNode index) {
    index.put("number_of_shards", shards);
    if (replicas != null) {
      index.put("auto_expand_replicas", false).put("number_of_replicas", replicas);
    }
    index.put("codec", codec.name().toLowerCase(Locale.ROOT));
    if (refresh != null) {
      index.put("refresh_interval", refresh.toMillis() + "ms");
    }
  }
}

package org.shuduan.cli;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.shuduan.mappings.index.IndexOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How a command that makes indices lays them out. */
final class LayoutOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(names = "--shards", paramLabel = "个数", defaultValue = "1", description = "主分片数，默认 1")
  private int shards;

  @Option(names = "--replicas", paramLabel = "个数", description = "每个分片的副本数；不给出则有第二个节点时为 1，否则为 0")
  private @Nullable Integer replicas;

  @Option(
      names = "--codec",
      paramLabel = "压缩",
      defaultValue = "default",
      description = "default（快）或 best_compression（省空间）")
  private IndexOptions.Codec codec;

  @Option(names = "--refresh", paramLabel = "秒", description = "写入后最多几秒可以查到；不给出则由 Elasticsearch 决定")
  private @Nullable Integer refresh;

  /**
   * What was asked for.
   *
   * @throws ParameterException if a value is out of its range
   */
  IndexOptions read() {
    try {
      return new IndexOptions(
          shards, replicas, codec, refresh == null ? null : Duration.ofSeconds(refresh));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}

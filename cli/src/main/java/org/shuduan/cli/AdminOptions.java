package org.shuduan.cli;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.shuduan.engine.Engine;
import org.shuduan.engine.Patience;
import org.shuduan.indexer.Pipeline;
import org.shuduan.indexer.run.RunOptions;
import org.shuduan.indexer.store.Archive;
import org.shuduan.indexer.store.Originals;
import org.shuduan.indexer.store.OriginalsFolder;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How commands that change what is live go about it, the same for all of them. */
final class AdminOptions {

  @Mixin private EngineConnection connection;
  @Mixin private ThemesOption themes;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--originals",
      paramLabel = "位置",
      description =
          "原件存在哪里：一个文件夹，index（存进 Elasticsearch），或 none（不存）；缺省：上次的位置，第一次是 --data 下的 originals")
  private @Nullable String originals;

  @Option(
      names = "--patience",
      paramLabel = "秒",
      defaultValue = "120",
      description = "Elasticsearch 繁忙或中断时坚持多久（缺省：${DEFAULT-VALUE}）")
  private int patience;

  @Option(
      names = "--lock-expiry",
      paramLabel = "秒",
      defaultValue = "30",
      description = "本命令意外死掉后，它的锁多久失效（缺省：${DEFAULT-VALUE}）")
  private int lockExpiry;

  EngineConnection connection() {
    return connection;
  }

  /** What files are read by. */
  Pipeline pipeline() throws IOException {
    return Pipeline.with(themes.catalogue());
  }

  /** What was asked for, by a command that keeps originals. */
  RunOptions readKeeping(Engine engine) {
    RunOptions options = read();
    return options.withOriginals(keeper(new Archive(engine, options.patience())));
  }

  /** What was asked for, by a command that reads nothing new. */
  RunOptions read() {
    if (patience < 0 || lockExpiry < 1) {
      throw new ParameterException(
          command.commandLine(), "选项 --patience 须不小于 0，--lock-expiry 须不小于 1");
    }
    Patience asked = Patience.STANDARD.withTotal(Duration.ofSeconds(patience));
    return RunOptions.STANDARD
        .withDeadLetters(connection.data().resolve("dead-letters"))
        .withPatience(asked)
        .withLockExpiry(Duration.ofSeconds(lockExpiry));
  }

  /** Where was asked for, else where the live generation has them. */
  private Originals keeper(Archive archive) {
    if (originals != null) {
      return archive.keeper(originals);
    }
    Originals usual = new OriginalsFolder(connection.data().resolve("originals"));
    Originals keeper = archive.remembered().map(archive::keeper).orElse(usual);
    if (keeper instanceof OriginalsFolder folder
        && !folder.isThere()
        && !folder.place().equals(usual.place())) {
      throw new CommandFailure(
          "原件上次存在 %s，本机没有这个文件夹：用 --originals 给出位置（文件夹、index 或 none）".formatted(folder.place()));
    }
    return keeper;
  }
}

package org.shuduan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.shuduan.engine.Engine;
import org.shuduan.engine.EngineException;
import org.shuduan.indexer.AnnotatedSource;
import org.shuduan.indexer.Pipeline;
import org.shuduan.indexer.read.FolderWatch;
import org.shuduan.indexer.read.SourceFile;
import org.shuduan.indexer.read.SourceFiles;
import org.shuduan.indexer.run.IndexFailure;
import org.shuduan.indexer.run.IndexListener;
import org.shuduan.indexer.run.IndexRun;
import org.shuduan.indexer.run.SourceChange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds what is put into a folder. */
@Command(name = "watch", description = "守着一个文件夹：写完的新文件和改过的文件自动加入现有索引，不可用的连同原因记下，直到按下 Ctrl-C。")
final class WatchCommand implements Callable<Integer> {

  private static final long LONGEST_END_SECONDS = 120;

  @Mixin private HelpOptions help;
  @Mixin private AdminOptions admin;
  @Spec private CommandSpec spec;

  @Option(
      names = "--settle",
      paramLabel = "秒",
      defaultValue = "10",
      description = "文件多少秒没有变化才算写完（缺省：${DEFAULT-VALUE}）")
  private int settle;

  @Option(names = "--once", description = "处理完现在已写完的文件就结束")
  private boolean once;

  @Parameters(paramLabel = "文件夹", description = "要守着的文件夹，连同其中的文件夹")
  private Path folder;

  private final CountDownLatch stop = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private boolean rejected;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (!Files.isDirectory(folder)) {
      throw new CommandFailure("没有这个文件夹：" + folder);
    }
    Thread hook = new Thread(this::stop, "stop-watching");
    Runtime.getRuntime().addShutdownHook(hook);
    FolderWatch watch = new FolderWatch(folder, Duration.ofSeconds(settle));
    Pipeline pipeline = admin.pipeline();
    log("开始守着 " + folder);
    try (Engine engine = admin.connection().connect()) {
      do {
        Set<Path> files = watch.finished();
        if (!files.isEmpty() && index(engine, pipeline, files)) {
          watch.handled(files);
          if (once) {
            break;
          }
        }
      } while (!stop.await(Math.max(1, settle / 2), TimeUnit.SECONDS));
    } finally {
      ended.countDown();
    }
    return rejected ? ExitCode.PARTLY : ExitCode.COMPLETE;
  }

  /** Lets a run that is under way come to its end. */
  private void stop() {
    stop.countDown();
    try {
      ended.await(LONGEST_END_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether the files need not be tried again. */
  private boolean index(Engine engine, Pipeline pipeline, Set<Path> files) throws IOException {
    try (SourceFiles sources = SourceFiles.expand(List.of(folder), files::contains)) {
      var summary =
          new IndexRun(engine, pipeline, admin.readKeeping(engine), new Log()).run(sources);
      log(RunReport.describe(summary));
      rejected |= !summary.isComplete();
      return summary.deadLetters() == null;
    } catch (IndexFailure e) {
      rejected = true;
      log(e.getMessage());
      return true;
    } catch (EngineException e) {
      log(e.getMessage() + "；稍后再试");
      return false;
    }
  }

  private void log(String line) {
    String stamped = LocalDateTime.now().truncatedTo(ChronoUnit.SECONDS) + "  " + line;
    PrintWriter out = spec.commandLine().getOut();
    out.println(stamped);
    out.flush();
    append("watch.log", stamped);
  }

  private void append(String name, String line) {
    Path file = admin.connection().data().resolve(name);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(
          file,
          line + System.lineSeparator(),
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new CommandFailure("写不进 " + file + "：" + e.getMessage());
    }
  }

  /** Notes what becomes of each file. */
  private final class Log implements IndexListener {

    @Override
    public void read(SourceFile file, AnnotatedSource source) {
      log("%s：%d 篇报告，%d 段".formatted(file.location(), source.reports(), source.paragraphs()));
    }

    @Override
    public void rejected(String reason) {
      rejected = true;
      log("不可用：" + reason);
      append(
          "watch-rejects.log", LocalDateTime.now().truncatedTo(ChronoUnit.SECONDS) + "  " + reason);
    }

    @Override
    public void stored(long paragraphs, long documents) {}

    @Override
    public void changed(SourceChange change) {
      if (change.changed()) {
        log(
            "%s：新增 %d 段，保留 %d 段，去掉 %d 段"
                .formatted(change.file(), change.came(), change.stayed(), change.went()));
      }
    }
  }
}

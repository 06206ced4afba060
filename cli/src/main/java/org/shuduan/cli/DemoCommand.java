package org.shuduan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.shuduan.engine.Engine;
import org.shuduan.engine.EngineOptions;
import org.shuduan.indexer.Pipeline;
import org.shuduan.indexer.read.SourceFiles;
import org.shuduan.indexer.run.IndexListener;
import org.shuduan.indexer.run.IndexRun;
import org.shuduan.indexer.run.IndexSummary;
import org.shuduan.node.EmbeddedNode;
import org.shuduan.node.NodeOptions;
import org.shuduan.query.http.ApiServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows everything at once, on this machine, with the samples. */
@Command(
    name = "demo",
    description = "演示：启动自带的 Elasticsearch，把样例入库，提供检索页和接口，直到按下 Ctrl-C；不指定 --data 就不留数据。")
final class DemoCommand implements Callable<Integer> {

  private static final List<String> SAMPLES = List.of("compilation.txt");

  @Mixin private HelpOptions help;
  @Mixin private DataDirectory data;
  @Mixin private HeapOption heap;
  @Mixin private PortOption port;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    err.println("正在启动 Elasticsearch …");
    NodeOptions options =
        (data.isGiven() ? NodeOptions.keptIn(data.path()) : NodeOptions.temporary())
            .withHeapMegabytes(heap.megabytes())
            .withQuickStart(true);
    try (EmbeddedNode node = EmbeddedNode.start(options);
        Engine engine = Engine.connect(EngineOptions.at(node.url().toString()));
        SourceFiles samples = SourceFiles.expand(samples())) {
      err.println("正在把样例入库 …");
      IndexListener progress = new TextProgress(err);
      IndexSummary summary = new IndexRun(engine, Pipeline.standard(), progress).run(samples);
      err.println(RunReport.describe(summary));
      try (ApiServer server = ApiServer.start(Searches.over(engine), port.port())) {
        ServeCommand.announce(spec.commandLine().getOut(), engine, server);
        ServeCommand.untilInterrupted();
      }
    }
    return ExitCode.COMPLETE;
  }

  private static List<Path> samples() {
    Path home = Path.of(System.getProperty("shuduan.home", "."));
    return SAMPLES.stream().map(home.resolve("samples")::resolve).toList();
  }
}

package org.shuduan.testserver;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shuduan.node.EmbeddedNode;
import org.shuduan.node.NodeOptions;
import org.shuduan.node.TemporaryFolder;

/**
 * Several real nodes on loopback, each a process with data of its own, for tests of what happens
 * when one of them is lost or slow. The first one is the master at first.
 */
public final class TestCluster implements AutoCloseable {

  private static final int HEAP_MEGABYTES = 512;

  private final Path root;
  private final NodeOptions base;
  private final List<EmbeddedNode> nodes;

  private TestCluster(Path root, NodeOptions base, List<EmbeddedNode> nodes) {
    this.root = root;
    this.base = base;
    this.nodes = nodes;
  }

  /** Starts so many nodes of the server that the build left, and waits until all have joined. */
  public static TestCluster start(int size) {
    return start(size, NodeOptions.temporary().withQuickStart(true));
  }

  /**
   * The same.
   *
   * @param base server, settings and so on of every node
   */
  public static TestCluster start(int size, NodeOptions base) {
    TestCluster cluster =
        new TestCluster(directory(), base.withHeapMegabytes(HEAP_MEGABYTES), new ArrayList<>(size));
    try {
      cluster.nodes.add(
          cluster.startNode(
              0, cluster.base, Map.of("cluster.initial_master_nodes", List.of(name(0)))));
      cluster.nodes.addAll(
          IntStream.range(1, size)
              .parallel()
              .mapToObj(node -> cluster.startNode(node, cluster.base, Map.of()))
              .toList());
      return cluster;
    } catch (RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  private EmbeddedNode startNode(int node, NodeOptions options, Map<String, Object> more) {
    Map<String, Object> settings = new HashMap<>(options.settings());
    settings.put("cluster.name", root.getFileName().toString());
    settings.put("node.name", name(node));
    settings.put("discovery.type", "multi-node");
    settings.put(
        "discovery.seed_hosts",
        nodes.stream().filter(TestCluster::runs).map(EmbeddedNode::transportAddress).toList());
    settings.putAll(more);
    return EmbeddedNode.start(options.withData(root.resolve(name(node))).withSettings(settings));
  }

  /** Where a node answers, or answered. */
  public URI url(int node) {
    return nodes.get(node).url();
  }

  /**
   * Waits until every shard and every copy is where it should be.
   *
   * @param node that is asked, and runs
   * @throws IllegalStateException if that does not come about within 50 s
   */
  public void awaitGreen(int node) {
    Requests.send(
        "GET",
        url(node)
            .resolve(
                "/_cluster/health?wait_for_status=green&wait_for_no_relocating_shards=true&timeout=50s&wait_for_nodes="
                    + nodes.stream().filter(TestCluster::runs).count()));
  }

  private static String name(int node) {
    return "node-" + node;
  }

  /** Ends a node by SIGKILL. */
  public void kill(int node) {
    ProcessHandle process = ProcessHandle.of(nodes.get(node).pid()).orElseThrow();
    process.destroyForcibly();
    process.onExit().join();
    nodes.get(node).close();
  }

  /** Ends a node in good order. */
  public void stop(int node) {
    nodes.get(node).close();
  }

  /** Starts a node that was ended, with the data that it left and at the same address. */
  public void restart(int node) {
    restart(node, base);
  }

  /**
   * The same with other options, such as another version of the server.
   *
   * @param options server, heap and so on of this node
   */
  public void restart(int node, NodeOptions options) {
    nodes.set(
        node,
        startNode(
            node,
            options.withHeapMegabytes(HEAP_MEGABYTES).withHttpPort(url(node).getPort()),
            Map.of()));
  }

  /** Halts a node where it stands (SIGSTOP), until {@link #resume}. */
  public void pause(int node) {
    signal("STOP", node);
  }

  /** Lets a halted node go on. */
  public void resume(int node) {
    signal("CONT", node);
  }

  private void signal(String signal, int node) {
    try {
      int status =
          new ProcessBuilder("kill", "-" + signal, Long.toString(nodes.get(node).pid()))
              .inheritIO()
              .start()
              .waitFor();
      if (status != 0) {
        throw new IllegalStateException("kill ended with " + status);
      }
    } catch (IOException e) {
      throw new IllegalStateException("kill cannot be run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static boolean runs(EmbeddedNode node) {
    return ProcessHandle.of(node.pid()).filter(ProcessHandle::isAlive).isPresent();
  }

  private static Path directory() {
    try {
      return TemporaryFolder.create("shuduan-cluster-");
    } catch (IOException e) {
      throw new IllegalStateException("no directory for the nodes", e);
    }
  }

  @Override
  public void close() {
    nodes.stream().parallel().forEach(EmbeddedNode::close);
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new IllegalStateException("cannot delete " + root, e);
    }
  }
}

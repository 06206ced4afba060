package org.shuduan.indexer.health;

import co.elastic.clients.elasticsearch._types.HealthStatus;
import co.elastic.clients.elasticsearch.cat.CatNodeColumn;
import co.elastic.clients.elasticsearch.indices.IndexSettingBlocks;
import co.elastic.clients.elasticsearch.indices.IndexSettings;
import co.elastic.clients.json.JsonData;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.shuduan.engine.AdminLock;
import org.shuduan.engine.ConnectionCheck;
import org.shuduan.engine.Engine;
import org.shuduan.engine.EngineException;
import org.shuduan.engine.EngineOptions;
import org.shuduan.engine.Generation;
import org.shuduan.engine.Generations;
import org.shuduan.engine.Patience;
import org.shuduan.indexer.PipelineState;
import org.shuduan.indexer.document.RunDocument;
import org.shuduan.indexer.store.SourceRegister;
import org.shuduan.mappings.index.IndexDefinition;

/**
 * Examines an Elasticsearch as Shuduan needs it. Changes nothing; what cannot be examined is a
 * finding too, never an exception.
 */
public final class Doctor {

  private static final Patience NONE = Patience.STANDARD.withTotal(Duration.ZERO);

  private static final int FORBIDDEN = 403;

  private final Engine engine;
  private final Generations generations;
  private final PipelineState state;
  private final List<Finding> findings = new ArrayList<>();

  private Doctor(Engine engine, PipelineState state) {
    this.engine = engine;
    this.generations = new Generations(engine);
    this.state = state;
  }

  /**
   * Examines everything.
   *
   * @param state the data that this program makes documents with
   */
  public static List<Finding> examine(Engine engine, PipelineState state) {
    Doctor doctor = new Doctor(engine, state);
    if (doctor.connection()) {
      doctor.check(doctor::cluster);
      doctor.check(() -> Disks.examine(engine));
      doctor.check(() -> Analyzers.examine(engine));
      doctor.check(doctor::live);
      doctor.check(doctor::lock);
    }
    return List.copyOf(doctor.findings);
  }

  private void check(Supplier<List<Finding>> examination) {
    try {
      findings.addAll(examination.get());
    } catch (EngineException.Refused e) {
      findings.add(
          Finding.problem(
              e.getMessage(),
              e.status() == FORBIDDEN ? "用有管理员角色（shuduan_admin）的凭据再查" : "查看 Elasticsearch 日志"));
    } catch (EngineException e) {
      findings.add(Finding.problem(e.getMessage(), "检查 Elasticsearch 是否在运行"));
    }
  }

  /** Whether any of the addresses can be used. */
  private boolean connection() {
    EngineOptions options = engine.options();
    List<ConnectionCheck.Trial> trials = ConnectionCheck.of(options);
    for (ConnectionCheck.Trial trial : trials) {
      findings.add(
          trial.usable()
              ? Finding.good(trial.what())
              : Finding.problem(trial.what(), trial.todo()));
    }
    if (options.sendsSecretsOpenly()) {
      findings.add(Finding.warning("凭据以明文经 http 传送", "在集群上启用 TLS，--es 改用 https://"));
    }
    return trials.stream().anyMatch(ConnectionCheck.Trial::usable);
  }

  private List<Finding> cluster() {
    var health = engine.call(client -> client.cluster().health());
    List<String> versions =
        engine
            .call(client -> client.cat().nodes(n -> n.h(CatNodeColumn.Version)))
            .valueBody()
            .stream()
            .map(node -> String.valueOf(node.version()))
            .distinct()
            .sorted()
            .toList();
    String what =
        "集群 %s，%d 个节点，Elasticsearch %s"
            .formatted(health.clusterName(), health.numberOfNodes(), String.join("、", versions));
    List<Finding> found = new ArrayList<>();
    found.add(Finding.good(what));
    if (health.status() == HealthStatus.Red) {
      found.add(Finding.problem("集群状态为 red：有主分片不可用", "查看 Elasticsearch 日志；磁盘或节点恢复后再试"));
    } else if (health.status() == HealthStatus.Yellow) {
      found.add(Finding.warning("集群状态为 yellow：有副本没有分配", "加一个节点，或用 --replicas 0 重建"));
    }
    if (versions.size() > 1) {
      found.add(Finding.warning("节点的版本不一", "把所有节点升级到同一版本"));
    }
    return found;
  }

  private List<Finding> live() {
    Optional<Generation> live = generations.live();
    if (live.isEmpty()) {
      return List.of(Finding.warning("还没有索引", "运行 shuduan index 文件…"));
    }
    List<Finding> found = new ArrayList<>(aliases(live.get()));
    found.addAll(blocks(live.get()));
    Map<String, JsonData> meta = generations.meta(live.get());
    try {
      generations.requireSchema(live.get());
    } catch (EngineException.SchemaMismatch e) {
      return List.of(Finding.problem(e.getMessage(), "需要重建：shuduan reindex"));
    }
    Status.Counts counts = Status.counts(engine, live.get());
    found.add(
        Finding.good(
            "索引 %s，结构版本 %d：%d 段，%d 个数量"
                .formatted(
                    live.get().name(),
                    IndexDefinition.SCHEMA_VERSION,
                    counts.paragraphs(),
                    counts.quantities())));
    SortedSet<String> changed = PipelineState.stored(meta).differences(state);
    changed.forEach(data -> found.add(Changes.of(data)));
    if (changed.isEmpty()) {
      found.add(Finding.good("词典、主题目录、单位等数据与做现有索引时相同，无须重建"));
    }
    found.addAll(sources(live.get()));
    for (Generation other : generations.all()) {
      if (other.compareTo(live.get()) > 0) {
        found.add(
            Finding.warning(
                "索引 %s 比现用的新而没有启用：退回留下的，或正在重建".formatted(other.name()),
                "不再需要时等下一次 reindex 之后删除，或 shuduan rollback " + other.name() + " 换回它"));
      }
    }
    return found;
  }

  /** Readers use three aliases; all must point at one generation, and each at nothing else. */
  private List<Finding> aliases(Generation live) {
    List<String> astray = new ArrayList<>();
    for (IndexDefinition index : IndexDefinition.values()) {
      Set<String> indices =
          engine
              .call(
                  client ->
                      client
                          .indices()
                          .getAlias(a -> a.index(index.alias() + "-*").ignoreUnavailable(true)))
              .result()
              .entrySet()
              .stream()
              .filter(entry -> entry.getValue().aliases().containsKey(index.alias()))
              .map(Map.Entry::getKey)
              .collect(Collectors.toSet());
      if (!indices.equals(Set.of(live.index(index)))) {
        astray.add(index.alias() + " 指向 " + indices);
      }
    }
    return astray.isEmpty()
        ? List.of(Finding.good("三个别名都指向同一代索引"))
        : List.of(
            Finding.problem(
                "别名没有指向同一代索引：" + String.join("，", astray),
                "shuduan rollback %s 把三个别名一起移到这一代".formatted(live.name())));
  }

  private List<Finding> blocks(Generation live) {
    List<String> blocked =
        engine
            .call(client -> client.indices().getSettings(s -> s.index(live.indices())))
            .result()
            .entrySet()
            .stream()
            .filter(
                entry -> {
                  IndexSettings settings = entry.getValue().settings();
                  IndexSettingBlocks blocks =
                      settings == null || settings.index() == null
                          ? null
                          : settings.index().blocks();
                  return blocks != null && Boolean.TRUE.equals(blocks.readOnlyAllowDelete());
                })
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    return blocked.isEmpty()
        ? List.of()
        : List.of(
            Finding.problem(
                "索引被写保护：" + String.join("、", blocked), "多半因为磁盘将满：腾出空间，写保护会自动解除；没有写全的文件再 index 一次"));
  }

  private List<Finding> sources(Generation live) {
    List<Finding> found = new ArrayList<>();
    SourceRegister register = new SourceRegister(engine, NONE, live);
    Map<String, SourceRegister.Entry> files = register.files();
    List<String> open =
        files.values().stream()
            .filter(entry -> !entry.isComplete())
            .map(SourceRegister.Entry::file)
            .toList();
    List<String> withoutOriginal =
        files.values().stream()
            .filter(entry -> entry.original() == null)
            .map(SourceRegister.Entry::file)
            .toList();
    found.add(Finding.good("%d 个来源文件".formatted(files.size())));
    if (!open.isEmpty()) {
      found.add(
          Finding.problem(
              "%d 个文件没有写全：%s".formatted(open.size(), some(open)), "再运行一次 shuduan index 这些文件"));
    }
    if (!withoutOriginal.isEmpty()) {
      found.add(
          Finding.warning(
              "%d 个文件没有保存原件：%s".formatted(withoutOriginal.size(), some(withoutOriginal)),
              "重建时要自己给出这些文件"));
    }
    int rejects = register.rejects().size();
    if (rejects > 0) {
      found.add(
          Finding.warning(
              "%d 个文件未能入库".formatted(rejects), "原因见 shuduan status --sources；改好后再 index"));
    }
    for (RunDocument run : register.latestRuns(1)) {
      found.add(Finding.good("最近一次操作：%s，%s".formatted(run.command(), run.indexedAt())));
      if (run.state().equals(RunDocument.FAILED) || run.state().equals(RunDocument.RUNNING)) {
        found.add(
            Finding.warning(
                "最近一次 %s（%s）没有做完：%s"
                    .formatted(run.command(), run.indexedAt(), String.join("；", run.warnings())),
                "如果没有人正在运行它，再运行一次"));
      }
    }
    return found;
  }

  private static String some(List<String> names) {
    return String.join("、", names.subList(0, Math.min(5, names.size())))
        + (names.size() > 5 ? " 等" : "");
  }

  private List<Finding> lock() {
    return AdminLock.held(engine).stream()
        .map(
            entry ->
                Finding.warning(
                    "%s 正在运行 %s（%s 开始）".formatted(entry.holder(), entry.command(), entry.since()),
                    "等它结束；如果它已不在，锁在 %d 秒内失效"
                        .formatted(
                            Math.max(
                                0,
                                entry.until().getEpochSecond() - Instant.now().getEpochSecond()))))
        .toList();
  }
}

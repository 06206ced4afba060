package org.shuduan.indexer.health;

import co.elastic.clients.elasticsearch._types.Bytes;
import co.elastic.clients.elasticsearch.cat.allocation.AllocationRecord;
import co.elastic.clients.elasticsearch.cluster.GetClusterSettingsResponse;
import co.elastic.clients.json.JsonData;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shuduan.engine.Engine;

/** Whether the nodes' disks have room, by the watermarks that Elasticsearch itself goes by. */
final class Disks {

  private static final String WATERMARK = "cluster.routing.allocation.disk.watermark.";

  private Disks() {}

  /**
   * How much must be free.
   *
   * @param watermark as Elasticsearch takes it: the share that may be used ({@code 85%}, {@code
   *     0.85}), or what must be free ({@code 500mb})
   * @param headroom the most that must be free where a share is given; negative for any
   */
  record Watermark(String watermark, String headroom) {

    private static final Pattern SIZE = Pattern.compile("(-?[0-9.]+)([kmgtp]?)b?");
    private static final String UNITS = "kmgtp";

    /** In bytes, of a disk of so many. */
    long free(long total) {
      String share = watermark.replace("%", "");
      if (!share.matches("[0-9.]+")) {
        return bytes(watermark);
      }
      double used = Double.parseDouble(share) / (watermark.endsWith("%") ? 100 : 1);
      long free = Math.round((1 - used) * total);
      long most = bytes(headroom);
      return most < 0 ? free : Math.min(free, most);
    }

    private static long bytes(String size) {
      Matcher matcher = SIZE.matcher(size.toLowerCase(Locale.ROOT));
      if (!matcher.matches()) {
        throw new IllegalArgumentException("no size: " + size);
      }
      int unit = matcher.group(2).isEmpty() ? 0 : UNITS.indexOf(matcher.group(2)) + 1;
      return Math.round(Double.parseDouble(matcher.group(1)) * Math.pow(1024, unit));
    }
  }

  static List<Finding> examine(Engine engine) {
    GetClusterSettingsResponse settings =
        engine.call(
            client ->
                client.cluster().getSettings(s -> s.flatSettings(true).includeDefaults(true)));
    Watermark low = watermark(settings, "low");
    Watermark high = watermark(settings, "high");
    Watermark flood = watermark(settings, "flood_stage");
    List<Finding> found = new ArrayList<>();
    for (AllocationRecord node :
        engine.call(client -> client.cat().allocation(a -> a.bytes(Bytes.Bytes))).valueBody()) {
      if (node.diskAvail() == null || node.diskTotal() == null) {
        continue;
      }
      long free = Long.parseLong(node.diskAvail());
      long total = Long.parseLong(node.diskTotal());
      String what =
          "节点 %s 的磁盘只剩 %d MB（%d%%）".formatted(node.node(), free >> 20, 100 * free / total);
      if (free < flood.free(total)) {
        found.add(Finding.problem(what + "，过了 flood_stage 水位线：索引被写保护", "腾出空间，写保护会自动解除"));
      } else if (free < high.free(total)) {
        found.add(Finding.warning(what + "，过了 high 水位线：分片在移走", "腾出空间，否则索引会被写保护"));
      } else if (free < low.free(total)) {
        found.add(Finding.warning(what + "，过了 low 水位线：不再分配新的分片", "腾出空间，否则不能重建"));
      }
    }
    if (found.isEmpty()) {
      found.add(Finding.good("各节点的磁盘都在水位线以下"));
    }
    return found;
  }

  private static Watermark watermark(GetClusterSettingsResponse settings, String name) {
    return new Watermark(
        setting(settings, WATERMARK + name, "100%"),
        setting(settings, WATERMARK + name + ".max_headroom", "-1"));
  }

  private static String setting(
      GetClusterSettingsResponse settings, String name, String otherwise) {
    return Stream.of(settings.transient_(), settings.persistent(), settings.defaults())
        .filter(some -> some.containsKey(name))
        .findFirst()
        .map((Map<String, JsonData> some) -> some.get(name).to(String.class))
        .orElse(otherwise);
  }
}

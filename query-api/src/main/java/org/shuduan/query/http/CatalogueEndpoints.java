package org.shuduan.query.http;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuduan.mappings.region.Division;
import org.shuduan.mappings.region.Gazetteer;
import org.shuduan.mappings.region.RegionLevel;
import org.shuduan.mappings.theme.ThemeLabel;
import org.shuduan.query.LiveStatus;
import org.shuduan.query.QueryException.BadQuery;
import org.shuduan.query.ReportSearch;
import tools.jackson.core.type.TypeReference;

/** What values there are, and how the server and its index are. */
final class CatalogueEndpoints {

  private static final List<Parameter> REGIONS =
      List.of(
          Parameter.text("below", "此地的直接下级；缺省为各省", "430000"),
          Parameter.text("name", "叫这个名称的地方，全称或简称", "朝阳"));

  private final ReportSearch search;
  private final Gazetteer gazetteer;

  CatalogueEndpoints(ReportSearch search, Gazetteer gazetteer) {
    this.search = search;
    this.gazetteer = gazetteer;
  }

  /**
   * A region that can be chosen.
   *
   * @param code six digits of GB/T 2260
   * @param parent the code of the region that it lies in, null for provinces
   */
  record RegionEntry(String code, String name, RegionLevel level, @Nullable String parent) {}

  /** How the server is. */
  record Health(String status) {}

  List<Endpoint> all() {
    return List.of(
        Endpoint.json(
            Endpoints.API + "themes",
            "主题目录",
            new TypeReference<List<ThemeLabel>>() {}.getType(),
            List.of(),
            given -> search.themes()),
        Endpoint.json(
            Endpoints.API + "regions",
            "行政区划，按代码排列",
            new TypeReference<List<RegionEntry>>() {}.getType(),
            REGIONS,
            this::regions),
        Endpoint.json(
            Endpoints.API + "status",
            "当前索引",
            LiveStatus.class,
            List.of(),
            given -> search.status()),
        Endpoint.json("/healthz", "服务在运行", Health.class, List.of(), given -> new Health("ok")),
        Endpoint.json(
            "/readyz",
            "能够回答检索",
            Health.class,
            List.of(),
            given -> {
              search.requireReady();
              return new Health("ready");
            }));
  }

  private List<RegionEntry> regions(Given given) {
    String name = given.one("name");
    Collection<Division> found = name == null ? below(given.one("below")) : gazetteer.lookup(name);
    return found.stream()
        .map(d -> new RegionEntry(d.code(), d.name(), d.level(), d.parent()))
        .sorted((a, b) -> a.code().compareTo(b.code()))
        .toList();
  }

  private Collection<Division> below(@Nullable String code) {
    if (code == null) {
      return gazetteer.divisions().stream().filter(d -> d.level() == RegionLevel.PROVINCE).toList();
    }
    Division above = gazetteer.byCode(code);
    if (above == null) {
      throw new BadQuery("below", "没有代码为“" + code + "”的地区", List.of("430000"));
    }
    return gazetteer.children(above);
  }
}

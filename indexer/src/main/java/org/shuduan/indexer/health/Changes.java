package org.shuduan.indexer.health;

import java.util.Map;

/** What a change of data needs, by the name under which its fingerprint is stored. */
final class Changes {

  private static final String REINDEX = "shuduan reindex；在那以前 index 不加入新材料，除非加 --mix";

  private static final Map<String, String> NAMES =
      Map.of(
          "dictionary", "词典",
          "themes", "主题目录",
          "units", "单位",
          "subjects", "主语规则",
          "gazetteer", "行政区划",
          "noise", "噪声规则",
          "structure", "结构词表");

  private Changes() {}

  static Finding of(String data) {
    String name = NAMES.getOrDefault(data, data);
    return Finding.warning(
        name + "在现有索引做成之后改变了",
        data.equals("dictionary") ? "更新各节点的分词插件（或 ext_dict）并重启，然后 " + REINDEX : REINDEX);
  }
}

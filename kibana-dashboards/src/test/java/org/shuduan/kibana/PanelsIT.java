package org.shuduan.kibana;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.shuduan.kibana.request.*;
import org.shuduan.mappings.Json;
import tools.jackson.databind.JsonNode;

class PanelsIT {
  @Test
  void dump() throws Exception {
    try (SampleNode node = SampleNode.start()) {
      StringBuilder out = new StringBuilder();
      for (PanelRequest r : new Dashboards(ImportFile.standard()).requests()) {
        JsonNode a;
        try { a = node.search(r.index(), r.body()); } catch (Throwable t) { out.append("FAIL " + r + " " + t + "\n"); continue; }
        String s = r.kind().equals("search") ? "hits " + a.at("/hits/total/value") + " " + a.at("/hits/hits/0/fields") : a.at("/hits/total/value") + " " + a.get("aggregations");
        out.append(r + " " + s.substring(0, Math.min(700, s.length())) + "\n");
      }
      Files.writeString(Path.of("/tmp/kibana/panels.txt"), out);
    }
  }
}

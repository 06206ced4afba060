package org.shuduan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private static final Instant BEGUN = Instant.parse("2023-05-08T08:00:00Z");

  private final StringWriter shown = new StringWriter();

  @Test
  void onATerminalOneLineIsWrittenOver() {
    Progress progress = new Progress(new PrintWriter(shown), true, BEGUN);
    progress.update("[1/2] long", BEGUN.plusMillis(300));
    progress.update("too soon", BEGUN.plusMillis(350));
    progress.update("[2/2]", BEGUN.plusMillis(600));
    progress.done("all");
    assertThat(shown).hasToString("\r[1/2] long\r[2/2]     \rall  " + System.lineSeparator());
  }

  @Test
  void elsewhereLinesArePlainAndStatesRare() {
    Progress progress = new Progress(new PrintWriter(shown), false, BEGUN);
    progress.update("too soon", BEGUN.plusSeconds(5));
    progress.update("[1/2]", BEGUN.plusSeconds(31));
    progress.update("too soon", BEGUN.plusSeconds(40));
    progress.done("all");
    assertThat(shown.toString().lines()).containsExactly("[1/2]", "all");
    assertThat(shown.toString()).doesNotContain("\r[");
  }
}

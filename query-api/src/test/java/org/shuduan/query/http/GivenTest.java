package org.shuduan.query.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shuduan.query.QueryException.BadQuery;

class GivenTest {

  private static final List<Parameter> KNOWN =
      List.of(Parameter.text("q", "词语", "市"), Parameter.integer("size", "条数", 10));

  @Test
  void aParameterThatCannotBeDecodedIsRefused() {
    Given.requireEncoded(null);
    Given.requireEncoded("q=%E5%B8%82&size=3");
    assertThatThrownBy(() -> Given.requireEncoded("size=3&q=a%zz"))
        .isInstanceOfSatisfying(BadQuery.class, e -> assertThat(e.parameter()).isEqualTo("q"));
    assertThatThrownBy(() -> Given.of(KNOWN, Map.of("q", List.of("\uFFFD"))))
        .isInstanceOf(BadQuery.class);
  }

  @Test
  void aParameterThatIsNotMeantToRepeatIsRefusedWhenItDoes() {
    assertThatThrownBy(() -> Given.of(KNOWN, Map.of("q", List.of("a", "b"))))
        .isInstanceOfSatisfying(BadQuery.class, e -> assertThat(e.parameter()).isEqualTo("q"));
    assertThat(Given.of(KNOWN, Map.of("q", List.of("", "b"))).one("q")).isEqualTo("b");
  }

  @Test
  void anUnknownParameterNamesTheKnownOnes() {
    assertThatThrownBy(() -> Given.of(KNOWN, Map.of("Q", List.of("a"))))
        .isInstanceOfSatisfying(
            BadQuery.class, e -> assertThat(e.allowed()).containsExactly("q", "size"));
  }
}

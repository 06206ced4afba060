package org.shuduan.query.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shuduan.query.QueryException.BadQuery;

/**
 * What a request says in its parameters. An empty parameter is as good as none. All methods throw
 * {@link BadQuery} where a value is not of its form.
 */
final class Given {

  private static final Pattern BROKEN_ESCAPE =
      Pattern.compile("(?:^|&)([^=&]*)=?[^&]*%(?![0-9A-Fa-f]{2})");

  private static final char UNDECODABLE = '\uFFFD';

  private final Map<String, List<String>> values;

  private Given(Map<String, List<String>> values) {
    this.values = values;
  }

  /**
   * Reads values by the parameters that there are.
   *
   * @param values of each parameter, decoded, in the order of the address
   * @throws BadQuery if a parameter is unknown, given too often or cannot be decoded
   */
  static Given of(List<Parameter> known, Map<String, List<String>> values) {
    Map<String, Parameter> byName = new LinkedHashMap<>();
    known.forEach(parameter -> byName.put(parameter.name(), parameter));
    Map<String, List<String>> read = new LinkedHashMap<>();
    values.forEach(
        (name, given) -> {
          Parameter parameter = byName.get(name);
          if (parameter == null) {
            throw new BadQuery(
                name, "没有参数“" + name + "”", byName.keySet().stream().sorted().toList());
          }
          if (given.stream().anyMatch(value -> value.indexOf(UNDECODABLE) >= 0)) {
            throw new BadQuery(name, "不是 UTF-8 编码", List.of());
          }
          List<String> filled =
              given.stream().map(String::strip).filter(value -> !value.isEmpty()).toList();
          if (filled.size() > 1 && !parameter.repeats()) {
            throw new BadQuery(name, "参数“" + name + "”只能给一次", List.of());
          }
          read.put(name, filled);
        });
    return new Given(read);
  }

  /**
   * Refuses an address that is not percent-encoded as it must be, before its parameters get lost.
   *
   * @param address what stands behind the question mark, null if nothing does
   */
  static void requireEncoded(@Nullable String address) {
    Matcher broken = BROKEN_ESCAPE.matcher(address == null ? "" : address);
    if (broken.find()) {
      throw new BadQuery(broken.group(1), "百分号编码不完整", List.of("%E5%B8%82"));
    }
  }

  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  @Nullable String one(String name) {
    List<String> all = all(name);
    return all.isEmpty() ? null : all.get(0);
  }

  String required(String name, String example) {
    String value = one(name);
    if (value == null) {
      throw new BadQuery(name, "缺少参数“" + name + "”", List.of(example));
    }
    return value;
  }

  int integer(String name, int least, int otherwise) {
    String value = one(name);
    if (value == null) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(value);
      if (number >= least) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new BadQuery(
        name, "“" + value + "”不是不小于 " + least + " 的整数", List.of(String.valueOf(otherwise)));
  }

  @Nullable LocalDate date(String name) {
    String value = one(name);
    try {
      return value == null ? null : LocalDate.parse(value);
    } catch (DateTimeException e) {
      throw new BadQuery(name, "“" + value + "”不是日期", List.of("2023-05-01"));
    }
  }

  /** One of the values that may stand there, or null where none is given. */
  @Nullable String choice(String name, List<String> allowed) {
    return named(name, value -> only(value, allowed), allowed);
  }

  /** Some of the values that may stand there. */
  List<String> choices(String name, List<String> allowed) {
    return all(name).stream()
        .map(value -> named(name, value, v -> only(v, allowed), allowed))
        .toList();
  }

  private static Optional<String> only(String value, List<String> allowed) {
    return Optional.of(value).filter(allowed::contains);
  }

  /** What a value names, or null where none is given. */
  <T> @Nullable T named(String name, Function<String, Optional<T>> names, List<String> allowed) {
    String value = one(name);
    return value == null ? null : named(name, value, names, allowed);
  }

  /** What this value of a parameter names. */
  static <T> T named(
      String name, String value, Function<String, Optional<T>> names, List<String> allowed) {
    return names
        .apply(value)
        .orElseThrow(() -> new BadQuery(name, "参数“" + name + "”没有取值“" + value + "”", allowed));
  }
}

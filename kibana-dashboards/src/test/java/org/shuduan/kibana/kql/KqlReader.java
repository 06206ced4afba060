package org.shuduan.kibana.kql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads KQL by recursive descent, after the grammar in Kibana's source ({@code grammar.peg} of the
 * package kbn-es-query): or, and, not, parentheses, {@code field: value}, lists of values, ranges,
 * nested groups. Free text without a field is refused: no query here needs it.
 */
final class KqlReader {

  private static final Pattern TOKEN =
      Pattern.compile("\\s*(?:(\"(?:\\\\.|[^\"\\\\])*\")|(<=|>=|[(){}:<>])|([^\\s(){}:<>\"]+))");

  private static final Map<String, String> OPERATORS =
      Map.of("<", "lt", "<=", "lte", ">", "gt", ">=", "gte");

  private record Token(String text, boolean quoted, boolean sign) {
    boolean is(String other) {
      return !quoted && text.equalsIgnoreCase(other);
    }

    boolean isWord() {
      return !sign && !is("and") && !is("or") && !is("not");
    }
  }

  private final String query;
  private final List<Token> tokens = new ArrayList<>();
  private int next;

  KqlReader(String query) {
    this.query = query;
    Matcher matcher = TOKEN.matcher(query);
    int end = 0;
    while (matcher.lookingAt()) {
      end = matcher.end();
      if (matcher.group(1) != null) {
        String inner = matcher.group(1).substring(1, matcher.group(1).length() - 1);
        tokens.add(new Token(inner.replaceAll("\\\\(.)", "$1"), true, false));
      } else {
        boolean sign = matcher.group(2) != null;
        tokens.add(new Token(sign ? matcher.group(2) : matcher.group(3), false, sign));
      }
      matcher.region(end, query.length());
    }
    if (!query.substring(end).isBlank()) {
      throw new IllegalArgumentException("no KQL from " + query.substring(end) + " in " + query);
    }
  }

  Kql read() {
    if (tokens.size() == 1 && tokens.get(0).is("*")) {
      return new Kql.All();
    }
    Kql read = or(this::condition);
    if (next < tokens.size()) {
      throw wrong("the end");
    }
    return read;
  }

  private Kql or(Supplier<Kql> part) {
    return joined("or", () -> joined("and", () -> not(part), Kql.And::new), Kql.Or::new);
  }

  private Kql joined(String word, Supplier<Kql> part, Function<List<Kql>, Kql> join) {
    List<Kql> parts = new ArrayList<>(List.of(part.get()));
    while (accept(word)) {
      parts.add(part.get());
    }
    return parts.size() == 1 ? parts.get(0) : join.apply(parts);
  }

  private Kql not(Supplier<Kql> part) {
    return accept("not") ? new Kql.Not(not(part)) : part.get();
  }

  private Kql condition() {
    if (accept("(")) {
      Kql inner = or(this::condition);
      expect(")");
      return inner;
    }
    String field = word().text();
    Token operator = peek();
    next++;
    if (operator != null && OPERATORS.containsKey(operator.text()) && operator.sign()) {
      return new Kql.Range(field, OPERATORS.get(operator.text()), word().text());
    }
    next--;
    expect(":");
    if (accept("{")) {
      Kql inner = or(this::condition);
      expect("}");
      return new Kql.Nested(field, inner);
    }
    if (accept("(")) {
      Kql values = or(() -> value(field));
      expect(")");
      return values;
    }
    return value(field);
  }

  private Kql value(String field) {
    Token first = word();
    if (first.quoted()) {
      return new Kql.Is(field, first.text(), true);
    }
    StringBuilder value = new StringBuilder(first.text());
    while (peek() != null && peek().isWord() && !peek().quoted()) {
      value.append(' ').append(word().text());
    }
    return value.toString().equals("*")
        ? new Kql.Exists(field)
        : new Kql.Is(field, value.toString(), false);
  }

  private Token word() {
    Token token = peek();
    if (token == null || !(token.quoted() || token.isWord())) {
      throw wrong("a word");
    }
    next++;
    return token;
  }

  private @Nullable Token peek() {
    return next < tokens.size() ? tokens.get(next) : null;
  }

  private boolean accept(String text) {
    boolean there = peek() != null && peek().is(text);
    next += there ? 1 : 0;
    return there;
  }

  private void expect(String text) {
    if (!accept(text)) {
      throw wrong(text);
    }
  }

  private IllegalArgumentException wrong(String expected) {
    String found = peek() == null ? "the end" : peek().text();
    return new IllegalArgumentException(expected + " expected at " + found + " in " + query);
  }
}

package org.shuduan.query;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shuduan.mappings.index.Fields;
import org.shuduan.mappings.subject.SubjectKeys;
import org.shuduan.query.NumberCondition.AskedUnit;
import org.shuduan.query.SearchAnswer.Understood;

/**
 * Says so where a condition asks for a unit that the numbers of its subject do not have: 志愿者 are
 * counted in 人 and 名, so that 志愿者>=10公里 can find nothing, whatever else is asked.
 */
final class UnitNotices {

  private static final String PREFIX = "units-";
  private static final String NUMBERS = "numbers";
  private static final String COUNTED = "counted";
  private static final String UNITS = "units";
  private static final String SAME = "same";

  /** So many units are named. */
  private static final int NAMED = 5;

  private final List<NumberCondition> conditions;
  private final SubjectKeys keys;

  UnitNotices(SearchPlan plan, SubjectKeys keys) {
    this.conditions =
        plan.numbers().stream().filter(c -> c.subject() != null && c.unit() != null).toList();
    this.keys = keys;
  }

  /** What is to be counted over all paragraphs; nothing where no condition has subject and unit. */
  Map<String, Aggregation> aggregations() {
    Map<String, Aggregation> all = new LinkedHashMap<>();
    for (int i = 0; i < conditions.size(); i++) {
      all.put(PREFIX + i, units(conditions.get(i)));
    }
    return all;
  }

  private Aggregation units(NumberCondition condition) {
    AskedUnit unit = condition.unit();
    Aggregation counted =
        Aggregation.of(
            a ->
                a.filter(NumberQueries.isDataOf(condition.subject(), keys))
                    .aggregations(
                        UNITS,
                        Aggregation.of(
                            t ->
                                t.terms(
                                    u ->
                                        u.field(Fields.Number.nested(Fields.Number.UNIT))
                                            .size(NAMED))))
                    .aggregations(
                        SAME,
                        Aggregation.of(
                            s ->
                                s.filter(
                                    Queries.term(
                                        Fields.Number.nested(Fields.Number.CANONICAL_UNIT),
                                        unit.canonical())))));
    return Aggregation.of(
        a ->
            a.global(g -> g)
                .aggregations(
                    NUMBERS,
                    Aggregation.of(
                        n ->
                            n.nested(p -> p.path(Fields.Paragraph.NUMBERS))
                                .aggregations(COUNTED, counted))));
  }

  /** The same, with a notice where a unit cannot be converted. */
  List<Understood> addTo(List<Understood> understood, Map<String, Aggregate> answer) {
    Map<String, String> notices = new LinkedHashMap<>();
    for (int i = 0; i < conditions.size(); i++) {
      NumberCondition condition = conditions.get(i);
      Map<String, Aggregate> counted =
          answer
              .get(PREFIX + i)
              .global()
              .aggregations()
              .get(NUMBERS)
              .nested()
              .aggregations()
              .get(COUNTED)
              .filter()
              .aggregations();
      String units =
          counted.get(UNITS).sterms().buckets().array().stream()
              .map(bucket -> bucket.key().stringValue())
              .collect(Collectors.joining("、"));
      if (!units.isEmpty() && counted.get(SAME).filter().docCount() == 0) {
        notices.put(
            condition.expression(),
            "“" + condition.subject() + "”以" + units + "计，不能换算成" + condition.unit().name());
      }
    }
    return understood.stream()
        .map(
            part ->
                notices.containsKey(part.text())
                    ? new Understood(
                        part.kind(),
                        part.text(),
                        part.start(),
                        part.end(),
                        part.applied(),
                        part.key(),
                        notices.get(part.text()))
                    : part)
        .toList();
  }
}

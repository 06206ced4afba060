package org.shuduan.mappings.subject;

/** What a word does to the noun phrase that a number counts; see {@code grammar.txt}. */
public enum WordClass {
  /** Takes an object: what follows it is the thing counted. */
  VERB,
  /** Work done on things: a verb at the head of a phrase, part of a noun elsewhere. */
  WORK,
  /** A verb at the head of its clause, part of a noun elsewhere and after another verb. */
  WEAK,
  /** Its object is the award that tells counts apart. */
  HONOUR,
  /** Stands between a subject and its number. */
  PREDICATE,
  /** A predicate of growth or fall. */
  CHANGE,
  /** One character that ends a noun phrase wherever it stands. */
  BOUNDARY,
  /** Belongs to no noun phrase. */
  ADVERB,
  /** Opens an adjunct. */
  PREPOSITION,
  /** Joins the items of a list. */
  CONJUNCTION,
  /** Follows a noun or a list and is no part of it. */
  TAIL,
  /** Comes before a noun phrase and is no part of the thing. */
  HEAD,
  /** Kept whole, though it looks like one of the others. */
  NOUN
}

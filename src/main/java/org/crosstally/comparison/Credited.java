package org.crosstally.comparison;

/**
 * Whom a figure is credited to, and why.
 *
 * @param rule in words: the rule by which the article's words became this authority
 * @param named whether the words single out one body or person; "activists" and "a security source" do not, and two
 *     articles may mean different ones
 */
public record Credited(Authority authority, String rule, boolean named) {}

package org.crosstally.comparison;

/**
 * Who stands behind a number.
 *
 * @param id stable across runs: made from the canonical name, such as {@code syrian-observatory-for-human-rights}
 * @param name the canonical name
 */
public record Authority(String id, String name, AuthorityKind kind) {}

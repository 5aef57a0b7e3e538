package org.crosstally.job;

/**
 * A line of the short table that ends a run: a question on which sources were set side by side.
 *
 * @param label the question in words
 * @param answers who said what: {@code Example Relief Service 800+ · District Council 80+}
 * @param verdict {@code AGREE}, {@code CONFLICT}, …
 */
public record FoundQuestion(String label, String answers, String verdict) {}

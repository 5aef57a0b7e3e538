package org.crosstally.comparison;

import java.util.List;

/**
 * A verdict on some answers, with its reason in words.
 *
 * @param id stable across runs
 * @param reason one plain sentence with both numbers and who said them
 * @param figures the figures it rests on
 */
public record Finding(
        String id, String questionId, Verdict verdict, Severity severity, String reason, List<Long> figures) {}

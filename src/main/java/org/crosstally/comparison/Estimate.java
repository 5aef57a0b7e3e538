package org.crosstally.comparison;

import java.util.OptionalLong;

/** Low, best and high of a question by a named profile; an end is empty where no answer bounds it. */
public record Estimate(String profile, OptionalLong low, OptionalLong best, OptionalLong high) {}

package org.crosstally.reading;

/** Takes up the features that hold, each with its strength. */
@FunctionalInterface
interface Strengths {

    void add(String feature, double strength);

    default void add(String feature, boolean holds) {
        if (holds) {
            add(feature, 1);
        }
    }
}

package org.crosstally.reading;

/** Takes what speaks for and against a place; each feature at most once for a claim and a place. */
interface PlaceEvidence {

    void put(PlaceFeature feature, double strength);

    default void put(PlaceFeature feature, boolean holds) {
        if (holds) {
            put(feature, 1);
        }
    }

    /** Adds up the weights, so that no list of features is kept while reading. */
    final class Sum implements PlaceEvidence {

        private final double[] weights;
        private double sum;

        Sum(double[] weights) {
            this.weights = weights;
        }

        @Override
        public void put(PlaceFeature feature, double strength) {
            sum += weights[feature.ordinal()] * strength;
        }

        /** What was added up since this was last asked. */
        double take() {
            double taken = sum;
            sum = 0;
            return taken;
        }
    }
}

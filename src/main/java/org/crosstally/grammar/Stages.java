package org.crosstally.grammar;

/** Told when each stage of the work begins and ends; a stage may lie inside another. For whoever measures. */
public interface Stages {

    /** Nobody listens. */
    Stages UNWATCHED = new Stages() {
        @Override
        public void begin(String stage) {}

        @Override
        public void end() {}
    };

    void begin(String stage);

    /** The stage begun last is done. */
    void end();
}

package org.crosstally.job;

import java.time.Duration;
import java.util.OptionalLong;

/** Told while a run goes on; called from the thread that runs the job, one call at a time. */
public interface Progress {

    /**
     * @param step the step's name: {@code ingestArticles}, {@code extractFigures}, {@code compareFigures},
     *     {@code writeWorkbook}
     * @param expected how many items there are to do, where known beforehand
     */
    default void started(String step, OptionalLong expected) {}

    /** @param done how many items are done so far in this step */
    default void advanced(String step, long done) {}

    /** @param summary what the step did, in words, for one line of the console */
    default void finished(String step, String summary, Duration took) {}

    /** Something that whoever started the run should know: a resumed run, a new version of the reading. */
    default void notice(String words) {}

    /** Tells nobody. */
    Progress SILENT = new Progress() {};
}

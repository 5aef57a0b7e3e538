package org.crosstally.intake;

/** Remembers which files of an inbox are done, so that they need not be read again. */
public interface DoneFiles {

    /** Nothing is remembered: every file is read every time. */
    DoneFiles NONE = new DoneFiles() {
        @Override
        public boolean has(FileState file) {
            return false;
        }

        @Override
        public void add(FileState file) {
            // every file is read every time
        }
    };

    /** Whether the file was done before and is still the same; it is then passed over. */
    boolean has(FileState file);

    /** Told of every file that was read to its end, was not refused as a whole and did not change meanwhile. */
    void add(FileState file);
}

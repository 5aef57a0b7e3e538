package org.crosstally.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;

/** A workbook that somebody sees is whole: looked at all the while the job is being killed. */
final class Onlooker extends Thread {
    private final Path folders;
    private volatile boolean done;
    private int looks;
    private int halves;

    Onlooker(Path folders) {
        this.folders = folders;
        setDaemon(true);
    }

    @Override
    public void run() {
        while (!done) {
            try (var files = Files.find(folders, 4, (file, attributes) -> attributes.isRegularFile())) {
                files.filter(file -> file.getFileName().toString().matches("crosstally-.*\\.xlsx"))
                        .forEach(this::look);
                Thread.sleep(20);
            } catch (IOException | UncheckedIOException comesAndGoes) {
                continue;
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void look(Path workbook) {
        looks++;
        try (var zip = new ZipFile(workbook.toFile())) {
            if (zip.getEntry("[Content_Types].xml") == null) {
                halves++;
            }
        } catch (IOException broken) {
            halves++;
            System.out.println("HALF: " + workbook + " " + broken);
        }
    }

    String end() throws InterruptedException {
        done = true;
        join();
        return looks + " looks at workbooks meanwhile, " + halves + " half-written";
    }
}

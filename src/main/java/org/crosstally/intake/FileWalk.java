package org.crosstally.intake;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The files of the inputs: each input in the order given, each folder sorted by name, so that every run meets the same
 * files in the same order. Hidden files are passed over, and links to folders are not followed, for they may go round.
 */
final class FileWalk {

    /** A file to read, or why a folder could not be. */
    record Found(Path path, Path input, Optional<String> defect) {}

    private record Waiting(Path path, Path input, int depth) {}

    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final IntakeOptions options;
    private final List<PathMatcher> include;
    private final List<PathMatcher> exclude;

    FileWalk(List<Path> inputs, IntakeOptions options) {
        this.options = options;
        this.include = options.include().stream().map(FileWalk::matcher).toList();
        this.exclude = options.exclude().stream().map(FileWalk::matcher).toList();
        for (Path input : inputs) {
            Path path = input.toAbsolutePath().normalize();
            if (!Files.exists(path)) {
                throw new UnusableInput("there is no file or folder " + path);
            }
            waiting.addLast(new Waiting(path, path, 0));
        }
    }

    Optional<Found> next() {
        while (!waiting.isEmpty()) {
            Waiting next = waiting.removeFirst();
            if (!Files.isDirectory(next.path())) {
                return Optional.of(new Found(next.path(), next.input(), Optional.empty()));
            }
            Optional<String> defect = enter(next);
            if (defect.isPresent()) {
                return Optional.of(new Found(next.path(), next.input(), defect));
            }
        }
        return Optional.empty();
    }

    private Optional<String> enter(Waiting folder) {
        if (folder.depth() >= options.limits().folderDepth()) {
            return Optional.of(
                    "the folder stands deeper than " + options.limits().folderDepth() + " folders");
        }
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder.path())) {
            stream.forEach(entries::add);
        } catch (AccessDeniedException noPermission) {
            return Optional.of("the folder may not be read: permission denied");
        } catch (IOException | java.nio.file.DirectoryIteratorException failure) {
            return Optional.of("the folder cannot be read: " + failure.getMessage());
        }
        Collections.sort(
                entries,
                (one, other) -> one.getFileName()
                        .toString()
                        .compareTo(other.getFileName().toString()));
        Collections.reverse(entries);
        for (Path entry : entries) {
            if (wanted(entry, folder.input())) {
                waiting.addFirst(new Waiting(entry, folder.input(), folder.depth() + 1));
            }
        }
        return Optional.empty();
    }

    private boolean wanted(Path entry, Path input) {
        if (entry.getFileName().toString().startsWith(".")) {
            return false;
        }
        if (Files.isDirectory(entry)) {
            return Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
        }
        Path inside = input.relativize(entry);
        return (include.isEmpty() || matches(include, inside)) && !matches(exclude, inside);
    }

    /** A pattern without a slash is about the file's name, with one about its way from the input. */
    private static boolean matches(List<PathMatcher> patterns, Path inside) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(inside) || pattern.matches(inside.getFileName()));
    }

    static PathMatcher matcher(String pattern) {
        try {
            return FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        } catch (IllegalArgumentException notAPattern) {
            throw new UnusableInput(
                    "«" + pattern + "» is no pattern of files such as *.csv: " + notAPattern.getMessage());
        }
    }
}
